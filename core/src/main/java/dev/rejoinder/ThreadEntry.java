package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Status;
import dev.rejoinder.text.Mentions;
import java.time.Instant;
import java.util.List;

/** What stands at one place of a thread. */
public sealed interface ThreadEntry {

    CommentKey key();

    Placement placement();

    Instant createdAt();

    /** A whole comment, as some reader or all of them see it. */
    sealed interface OfComment extends ThreadEntry {

        Comment comment();

        @Override
        default CommentKey key() {
            return comment().key();
        }

        @Override
        default Placement placement() {
            return comment().placement();
        }

        @Override
        default Instant createdAt() {
            return comment().createdAt();
        }
    }

    /** A comment that readers see. */
    record Shown(Comment comment) implements OfComment {

        /** Whom it calls by {@code @name}, as {@link Mentions#in} finds them in its text. */
        public List<String> mentions() {
            return Mentions.in(comment.text());
        }
    }

    /** A comment that waits for a moderator; its author alone sees it. */
    record Held(Comment comment) implements OfComment {}

    /**
     * Keeps the place of a comment that is gone while replies stand under it; neither its author nor its text is told.
     *
     * @param status {@link Status#DELETED} by its author, or {@link Status#REMOVED} by a moderator
     */
    record Tombstone(CommentKey key, Placement placement, Instant createdAt, Status status) implements ThreadEntry {}

    static ThreadEntry of(Comment seen) {
        if (seen.status() == Status.PENDING) {
            return new Held(seen);
        }
        return seen.status().isTombstone()
                ? new Tombstone(seen.key(), seen.placement(), seen.createdAt(), seen.status())
                : new Shown(seen);
    }
}
