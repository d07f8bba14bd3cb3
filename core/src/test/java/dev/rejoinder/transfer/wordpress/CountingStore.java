package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.function.Function;

/** Counts the units that write, and can fail in the midst of one or right after it. */
final class CountingStore implements BlogStore {
    final BlogStore store = MemoryStore.create();
    int writes;
    int failAt = Integer.MAX_VALUE;
    boolean afterCommit;

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        boolean fails = ++writes >= failAt;
        T result = store.write(unit -> {
            T done = work.apply(unit);
            if (fails && !afterCommit) {
                throw new PowerCut();
            }
            return done;
        });
        if (fails) {
            throw new PowerCut();
        }
        return result;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return store.read(work);
    }

    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
