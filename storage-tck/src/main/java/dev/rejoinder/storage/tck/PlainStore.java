package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The obviously correct store that others are compared with: one unit at a time, each on a copy of everything, every page
 * a filter and a sort over all there is.
 */
final class PlainStore implements BlogStore {

    private final ReentrantLock turn = new ReentrantLock();
    private PlainState committed = PlainState.empty();

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return run(work, true);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return run(work, false);
    }

    private <T> T run(Function<UnitOfWork, T> work, boolean writable) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("units of work don't nest");
        }
        PlainUnit unit;
        T answer;
        turn.lock();
        try {
            unit = new PlainUnit(committed.copy(), writable);
            answer = unit.answer(work);
            committed = unit.outcome();
        } finally {
            turn.unlock();
        }
        unit.runAfterCommit();
        return answer;
    }
}
