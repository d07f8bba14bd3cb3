package dev.rejoinder.storage.memory;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps everything on the heap, until the store itself is garbage; for tests, demonstrations and as the SPI's
 * specification.
 *
 * <p>What is committed is one immutable value. A reader takes it and never waits; its whole unit sees that one moment.
 * Writers wait for each other: each makes a new value out of the committed one, which takes its place at the end, or is
 * forgotten if the work fails. The work of a writer therefore runs exactly once.
 */
public final class MemoryStore implements BlogStore {

    private final ReentrantLock writing = new ReentrantLock();
    private final ThreadLocal<Doorway> doorways = ThreadLocal.withInitial(Doorway::new);
    private volatile Tables committed = Tables.EMPTY;

    private MemoryStore() {}

    /** An empty store. */
    public static MemoryStore create() {
        return new MemoryStore();
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        Doorway doorway = doorways.get();
        doorway.enter();
        MemoryUnit unit;
        T result;
        writing.lock();
        try {
            unit = MemoryUnit.writing(committed);
            result = unit.run(work);
            committed = unit.outcome();
        } finally {
            writing.unlock();
            doorway.leave();
        }
        unit.runAfterCommit();
        return result;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        Doorway doorway = doorways.get();
        doorway.enter();
        MemoryUnit unit = MemoryUnit.reading(committed);
        T result;
        try {
            result = unit.run(work);
        } finally {
            doorway.leave();
        }
        unit.runAfterCommit();
        return result;
    }

    /** Lets a thread into one unit at a time. */
    private static final class Doorway {

        private boolean passed;

        void enter() {
            if (passed) {
                throw new IllegalStateException(
                        "units of work do not nest: this thread is inside one of this store already");
            }
            passed = true;
        }

        void leave() {
            passed = false;
        }
    }
}
