package dev.rejoinder.scenario;

import dev.rejoinder.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several people at once. */
final class Crowd {

    private static final int ATTEMPTS = 100;

    private Crowd() {}

    /** What each of so many found, in the order of their numbers; they begin at the same moment. */
    static <T> List<T> of(int size, IntFunction<T> task) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                Callable<T> when = () -> {
                    start.await();
                    return patiently(number, task);
                };
                running.add(threads.submit(when));
            }
            start.countDown();
            List<T> found = new ArrayList<>();
            for (Future<T> future : running) {
                found.add(future.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the crowd failed", e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while the crowd was at work", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A store may say at any time that others got in the way, and then nothing has happened. */
    static <T> T patiently(int number, IntFunction<T> task) {
        for (int attempt = 1; ; attempt++) {
            try {
                return task.apply(number);
            } catch (StorageException e) {
                if (!e.mayRetry() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
