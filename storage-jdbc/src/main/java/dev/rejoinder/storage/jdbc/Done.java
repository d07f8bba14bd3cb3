package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work came to.
 *
 * @param afterCommit what is to be run once it has been committed
 * @param witness an event that it wrote, if any
 */
record Done<T>(
        T result, List<Runnable> afterCommit, @Nullable Event witness) {

    /** Runs every action, even after one that failed; the first failure is thrown and carries the others. */
    void runActions() {
        @Nullable RuntimeException failure = null;
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
