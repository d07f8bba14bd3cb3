package dev.rejoinder;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadState;
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
