package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether a thread takes comments. */
final class Closing {

    private Closing() {}

    /**
     * A thread is open until it is closed by hand, its own closing time comes, or, without one, the post has been out for
     * as long as the site allows. A thread that nobody has touched yet is open.
     */
    static boolean isOpen(
            Optional<CommentThread> thread, Optional<Instant> publishedAt, Optional<Duration> after, Instant now) {
        if (thread.filter(t -> t.state() != ThreadState.OPEN).isPresent()) {
            return false;
        }
        Optional<Instant> closesAt = thread.flatMap(t -> Optional.ofNullable(t.closesAt()))
                .or(() -> publishedAt.flatMap(published -> after.map(published::plus)));
        return closesAt.filter(at -> !now.isBefore(at)).isEmpty();
    }

    /**
     * Whether nothing that readers see has been written for as long as the site allows. A thread with a closing time of its
     * own never sleeps. Costs nothing unless the site has such a rule.
     */
    static boolean isDormant(Engine engine, UnitOfWork unit, CommentThread thread, Instant now) {
        return thread.closesAt() == null
                && engine.closeAfterInactivity()
                        .filter(pause ->
                                !now.isBefore(awakeAt(unit, thread, now).plus(pause)))
                        .isPresent();
    }

    /** As long as nobody has commented, the publication of the post counts, or else the beginning of the thread. */
    private static Instant awakeAt(UnitOfWork unit, CommentThread thread, Instant now) {
        return unit.commentPages().page(thread.id(), new ThreadRange.Flat(Order.NEWEST, null), 1).items().stream()
                .map(Comment::createdAt)
                .findFirst()
                .or(() -> SubmissionFacts.post(unit, thread.subject(), now)
                        .flatMap(post -> post.publication().listedAt()))
                .orElse(thread.createdAt());
    }

    /** Why nobody but a moderator changes anything in a thread, if so. */
    static Optional<Refusal> readOnly(CommentThread thread) {
        return thread.state() == ThreadState.READ_ONLY
                ? Optional.of(new Refusal.NotNow("The thread on " + thread.subject() + " can only be read."))
                : Optional.empty();
    }

    /** The same, for whoever has a comment and not yet its thread. */
    static Optional<Refusal> readOnly(UnitOfWork unit, Id thread) {
        return unit.threads().find(Set.of(thread)).stream().findFirst().flatMap(Closing::readOnly);
    }
}
