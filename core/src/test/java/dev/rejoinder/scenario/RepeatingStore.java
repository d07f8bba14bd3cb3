package dev.rejoinder.scenario;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Function;

/** Runs every writing unit twice, the first time in vain, as a store does in which another writer got in the way. */
final class RepeatingStore implements BlogStore {

    private final BlogStore store;

    RepeatingStore(BlogStore store) {
        this.store = store;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        try {
            store.write(unit -> {
                work.apply(unit);
                throw new InVain();
            });
        } catch (InVain e) {
            return store.write(work);
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
