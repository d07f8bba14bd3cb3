package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Begins, ends and repeats transactions on connections of its own. A write goes like this:
 *
 * <ol>
 *   <li>Wait for one's turn, where the product has a single writer, and only then take a connection: those who wait must
 *       not starve the readers of the pool.
 *   <li>Begin, run the work, commit.
 *   <li>If the work or the commit fails, roll back. A rollback that fails too is added to the failure, never thrown in its
 *       place: on a full disk SQLite has rolled back already and says that there is nothing to roll back.
 *   <li>Put the connection back as it was, whatever happened; once the commit has succeeded, nothing here undoes that.
 *   <li>If the commit failed and nobody knows whether it happened, ask the database for the {@link Witness}. If it
 *       happened, that is all.
 *   <li>If it did not, or if another writer got in the way, in a statement or at the commit, start again after a random
 *       pause.
 * </ol>
 */
final class OwnedTransactions implements Transactions {

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;
    private static final String CANT_BEGIN = "could not begin a unit of work";

    private final DataSource dataSource;
    private final Texts texts;
    private final boolean setsIsolation;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param setsIsolation whether the connections come with another level than read committed */
    OwnedTransactions(DataSource dataSource, Texts texts, boolean setsIsolation) {
        this.dataSource = dataSource;
        this.texts = texts;
        this.setsIsolation = setsIsolation;
    }

    /** The same on a copy of the database, which only has to be there when it is read. */
    OwnedTransactions on(DataSource copy) {
        return new OwnedTransactions(copy, texts, false);
    }

    /** Nothing was kept, and the same work may succeed next time. */
    private static final class Again extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient StorageException failure;

        Again(StorageException failure) {
            super(failure.getMessage(), failure, false, false);
            this.failure = failure;
        }

        StorageException last() {
            String message = "the unit of work was run " + ATTEMPTS + " times and nothing was kept; at last: "
                    + failure.getMessage();
            return failure instanceof ConflictException
                    ? new ConflictException(message, failure.getCause())
                    : new UnavailableException(message, failure);
        }
    }

    /**
     * What became of the work.
     *
     * @param failure why the commit failed, if it did
     * @param witness the event that shows whether it happened nevertheless
     */
    private record Ended<T>(
            T result,
            @Nullable StorageException failure,
            @Nullable Event witness) {}

    @Override
    public <T> T read(Function<Session, T> work) {
        try (Lease lease = Lease.from(dataSource)) {
            return reading(lease).run(work);
        } catch (Again e) {
            throw new ConflictException("other writers got in the way: " + e.getMessage(), e.getCause());
        }
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                Ended<T> ended = inTurn(work);
                if (ended.failure != null) {
                    settle(ended.failure, ended.witness);
                }
                return ended.result;
            } catch (Again e) {
                if (attempt == ATTEMPTS) {
                    throw e.last();
                }
                Pause.upTo(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private <T> Ended<T> inTurn(Function<Session, T> work) throws Again {
        if (!texts.dialect().hasOneWriter()) {
            return onConnection(work);
        }
        turn.lock();
        try {
            return onConnection(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> Ended<T> onConnection(Function<Session, T> work) throws Again {
        try (Lease lease = Lease.from(dataSource)) {
            Session session = begin(lease);
            T result = run(work, session, lease);
            return new Ended<>(result, commit(lease), session.witness());
        }
    }

    private Session reading(Lease lease) throws Again {
        try {
            lease.autoCommit();
            return Session.reading(lease.connection(), texts);
        } catch (SQLException e) {
            throw failure(CANT_BEGIN, e);
        }
    }

    private Session begin(Lease lease) throws Again {
        try {
            LateBegin begin = texts.dialect().beginReadCommitted(lease, setsIsolation);
            return Session.owning(lease.connection(), texts, begin);
        } catch (SQLException e) {
            throw failure(CANT_BEGIN, e);
        }
    }

    private <T> T run(Function<Session, T> work, Session session, Lease lease) throws Again {
        try {
            return session.run(work);
        } catch (Throwable e) {
            rollback(lease, e);
            StorageException passing = session.passingFailure();
            if (passing != null) {
                throw new Again(passing);
            }
            throw e;
        }
    }

    private @Nullable StorageException commit(Lease lease) throws Again {
        try {
            texts.dialect().commit(lease.connection());
            return null;
        } catch (SQLException e) {
            rollback(lease, e);
            StorageException failure = failure("could not commit, and whether the unit of work was kept is unknown", e);
            return new UnavailableException(failure.getMessage(), e);
        }
    }

    /** Returns if the commit happened after all. */
    private void settle(StorageException failure, @Nullable Event witness) throws Again {
        if (witness == null) {
            throw failure;
        }
        if (!new Witness(witness, dataSource, texts).isKept(failure)) {
            throw new Again(failure);
        }
    }

    private void rollback(Lease lease, Throwable reason) {
        try {
            lease.rollback(texts.dialect());
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private StorageException failure(String doing, SQLException e) throws Again {
        StorageException failure = Failures.of(doing, e, texts.dialect());
        if (Failures.mayPass(failure, texts.dialect())) {
            throw new Again(failure);
        }
        return failure;
    }
}
