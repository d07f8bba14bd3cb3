package dev.rejoinder.storage;

import java.util.ArrayList;
import java.util.List;

/** What a unit of work has been told to do after its commit, done as {@link UnitOfWork#afterCommit} says. For one thread. */
public final class AfterCommit {

    private final List<Runnable> actions = new ArrayList<>(0);

    public AfterCommit() {}

    public void add(Runnable action) {
        actions.add(action);
    }

    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /**
     * Runs every action, even after one that failed.
     *
     * @throws RuntimeException the first failure, which carries the others
     */
    public void run() {
        RuntimeException failure = null;
        for (Runnable action : actions) {
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
