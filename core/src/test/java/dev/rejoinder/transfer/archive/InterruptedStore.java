package dev.rejoinder.transfer.archive;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Function;

/** Runs every writing unit twice, the first time in vain, and dies at one of them: before its commit, or just after. */
final class InterruptedStore implements BlogStore {

    private final BlogStore store;
    private final boolean commits;
    private int left;

    InterruptedStore(BlogStore store, int units, boolean commits) {
        this.store = store;
        this.left = units;
        this.commits = commits;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        left--;
        if (left < 0 || left == 0 && !commits) {
            inVain(work);
            throw new UnavailableException("interrupted", null);
        }
        inVain(work);
        T result = store.write(work);
        if (left == 0) {
            throw new UnavailableException("interrupted after the commit", null);
        }
        return result;
    }

    private <T> void inVain(Function<UnitOfWork, T> work) {
        try {
            store.write(unit -> {
                work.apply(unit);
                throw new InVain();
            });
        } catch (InVain expected) {
            return;
        }
        throw new AssertionError("what the work throws has to come out");
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return store.read(work);
    }

    private static final class InVain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
