package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One who waits for a {@link GroupCommit}: first for its turn, which is to lead or to be answered, then for the answer. */
final class Caller<T> {

    private final Function<UnitOfWork, T> work;
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile boolean leads;
    private volatile @Nullable Done<T> done;
    private volatile @Nullable RuntimeException failure;

    Caller(Function<UnitOfWork, T> work) {
        this.work = work;
    }

    boolean isCalled() {
        return called.getCount() == 0;
    }

    void lead() {
        leads = true;
        called.countDown();
    }

    void call() {
        called.countDown();
    }

    /**
     * Waits, and says whether to lead. One who is interrupted leaves the queue, unless its unit is being run already.
     *
     * @param leaving whether the caller could leave
     */
    boolean awaitTurn(Predicate<Caller<?>> leaving) {
        boolean interrupted = false;
        while (true) {
            try {
                called.await();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return leads;
            } catch (InterruptedException e) {
                interrupted = true;
                if (leaving.test(this)) {
                    Thread.currentThread().interrupt();
                    throw new UnavailableException(
                            "nothing was written: interrupted while waiting for the database", e);
                }
            }
        }
    }

    /**
     * Runs the unit among others, and returns what is to be done once they have been committed. If it throws after it has
     * put something off, then it was perhaps told that a key was free which is not, so it is left to be run alone.
     *
     * @throws RunAlone if the unit failed and the others can't go on
     */
    Runnable run(Group group) {
        LateInserts late = new LateInserts();
        Session session = group.session(late);
        try {
            Done<T> ran = JdbcUnit.runShared(session, group.counts(), work);
            group.late().addAll(late);
            return () -> done = ran;
        } catch (RuntimeException e) {
            if (group.session().isLostWith(session)) {
                throw new RunAlone("a unit of the group failed", e);
            }
            return late.isEmpty() && !(e instanceof RunAlone) ? () -> failure = e : () -> {};
        }
    }

    void fail(RuntimeException reason) {
        failure = reason;
    }

    /** Empty if the unit is to be run alone. */
    Optional<Done<T>> answer() {
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        return Optional.ofNullable(done);
    }
}
