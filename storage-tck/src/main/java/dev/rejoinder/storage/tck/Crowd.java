package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Several threads that begin at once. */
final class Crowd {

    private static final int PATIENCE_SECONDS = 110;
    private static final int ATTEMPTS = 200;

    private Crowd() {}

    /** What each of so many threads found, in the order of their numbers; fails if one does, or is stuck. */
    static <T> List<T> of(int size, IntFunction<T> task) {
        CyclicBarrier start = new CyclicBarrier(size);
        ExecutorService threads = Executors.newFixedThreadPool(size, Crowd::daemon);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    await(start);
                    return task.apply(number);
                }));
            }
            return found(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("another thread gave up before the start", e);
        }
    }

    private static <T> List<T> found(List<Future<T>> running) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<T> found = new ArrayList<>();
        for (Future<T> future : running) {
            try {
                found.add(future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("one of the crowd failed", e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("one of the crowd is stuck after %d s".formatted(PATIENCE_SECONDS), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while the crowd was at work", e);
            }
        }
        return found;
    }

    /** Tries anew when other writers got in the way, which a store may say at any time. */
    static <T> T patiently(Supplier<T> attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.get();
            } catch (StorageException e) {
                if (!e.mayRetry() || i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the other thread did not get there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted during a pause", e);
        }
    }
}
