package dev.rejoinder;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The threads that were commented on last, so that the next comment need not look for its thread before it is judged. What is
 * remembered may be out of date, and is looked at again inside the writing unit. Safe for use by many threads.
 */
final class RecentThreads {

    private static final int MOST = 1_000;

    private final Map<Subject, CommentThread> threads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, CommentThread> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<CommentThread> on(Subject subject) {
        return Optional.ofNullable(threads.get(subject));
    }

    synchronized void remember(CommentThread thread) {
        threads.put(thread.subject(), thread);
    }

    synchronized void forget(Subject subject) {
        threads.remove(subject);
    }
}
