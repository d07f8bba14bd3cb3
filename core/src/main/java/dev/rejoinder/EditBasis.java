package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import java.util.Optional;

/** By what right somebody edits a comment, and which state of it they saw. */
sealed interface EditBasis {

    Optional<Refusal> refusal(Actor actor, Comment now);

    /** As its author, whom the host vouches for, or as a moderator. */
    record Version(long version) implements EditBasis {

        @Override
        public Optional<Refusal> refusal(Actor actor, Comment now) {
            boolean own = now.author() instanceof Member author && actor.is(author);
            if (!own && !actor.may(Capability.MODERATE)) {
                return Optional.of(new Refusal.NotNow("Only its author and moderators can edit a comment."));
            }
            return now.version() == version ? Optional.empty() : Optional.of(new Refusal.Stale(version, now.version()));
        }
    }

    /** By the token of a guest, whom no decision of a moderator's in the meantime needs to trouble. */
    record Revision(long revision) implements EditBasis {

        @Override
        public Optional<Refusal> refusal(Actor actor, Comment now) {
            return now.author() instanceof Guest && now.writing().revision() == revision
                    ? Optional.empty()
                    : Optional.of(new Refusal.NotNow("The comment has been edited since this link was made."));
        }
    }
}
