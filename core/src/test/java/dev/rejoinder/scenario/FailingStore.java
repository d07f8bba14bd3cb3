package dev.rejoinder.scenario;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Function;

/** Fails at the end of every writing unit, when all has been done but the commit. */
final class FailingStore implements BlogStore {

    private final BlogStore store;

    FailingStore(BlogStore store) {
        this.store = store;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return store.write(unit -> {
            work.apply(unit);
            throw new StorageException("the disk is full", null);
        });
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return store.read(work);
    }
}
