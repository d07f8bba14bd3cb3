package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Ruling;
import java.util.List;

/** What became of a comment that someone sent in. */
public sealed interface Submission {

    /** It stands in the thread. */
    record Published(Comment comment) implements Submission {}

    /** It is kept, but waits for a moderator or was taken for spam; {@link #ruling()} says why. */
    record Held(Comment comment) implements Submission {
        public Ruling ruling() {
            return comment.standing().ruling();
        }
    }

    /**
     * It was not kept.
     *
     * @param refusals every reason that was found, at least one
     */
    record Rejected(List<Refusal> refusals) implements Submission {
        public Rejected {
            refusals = List.copyOf(refusals);
        }
    }
}
