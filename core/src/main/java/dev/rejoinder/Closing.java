package dev.rejoinder;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
}
