package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who write into one thread at the same time, each one comment after the other until the time is up.
 *
 * @param material what they write: author and text of these comments
 */
record Crowd(List<? extends Writer> writers, List<Comment> material) implements AutoCloseable {

    /** Writes comments, one transaction each; used by one caller at a time. */
    interface Writer extends AutoCloseable {
        void write(CommentThread thread, Comment material) throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** What was written, to be found again, and how fast. */
    record Result(long written, double perSecond) {}

    Result write(CommentThread thread, double seconds) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(writers.size());
        try {
            CountDownLatch ready = new CountDownLatch(writers.size());
            List<Future<Long>> counts = new ArrayList<>();
            for (int caller = 0; caller < writers.size(); caller++) {
                counts.add(callers.submit(caller(caller, thread, seconds, ready)));
            }
            ready.await();
            long start = System.nanoTime();
            long written = 0;
            for (Future<Long> count : counts) {
                written += count.get();
            }
            return new Result(written, written * 1e9 / (System.nanoTime() - start));
        } finally {
            callers.shutdownNow();
        }
    }

    private Callable<Long> caller(int number, CommentThread thread, double seconds, CountDownLatch ready) {
        return () -> {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + (long) (seconds * 1e9);
            long written = 0;
            for (int next = number; System.nanoTime() < end; next += writers.size()) {
                writers.get(number).write(thread, material.get(next % material.size()));
                written++;
            }
            return written;
        };
    }

    @Override
    public void close() throws SQLException {
        for (Writer writer : writers) {
            writer.close();
        }
    }
}
