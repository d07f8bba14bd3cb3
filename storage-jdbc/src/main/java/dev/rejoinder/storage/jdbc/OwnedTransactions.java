package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;

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
 *   <li>If another writer got in the way, in a statement or at the commit, start again after a random pause.
 * </ol>
 */
final class OwnedTransactions implements Transactions {

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;

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

    /** Another writer got in the way, and nothing was kept. */
    private static final class Again extends Exception {
        private static final long serialVersionUID = 1L;

        Again(StorageException failure) {
            super(failure.getMessage(), failure, false, false);
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        try (Lease lease = Lease.from(dataSource)) {
            begin(lease::autoCommit);
            return Session.reading(lease.connection(), texts).run(work);
        } catch (Again e) {
            throw new ConflictException("other writers got in the way: " + e.getMessage(), e.getCause());
        }
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTurn(work);
            } catch (Again e) {
                if (attempt == ATTEMPTS) {
                    throw new ConflictException(
                            "other writers got in the way " + ATTEMPTS + " times; at last: " + e.getMessage(),
                            e.getCause());
                }
                pause(attempt, e);
            }
        }
    }

    private <T> T inTurn(Function<Session, T> work) throws Again {
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

    private <T> T onConnection(Function<Session, T> work) throws Again {
        try (Lease lease = Lease.from(dataSource)) {
            begin(() -> {
                if (setsIsolation) {
                    lease.isolation(Connection.TRANSACTION_READ_COMMITTED);
                }
                texts.dialect().begin(lease.connection());
            });
            T result = run(work, lease);
            commit(lease);
            return result;
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void begin(Step step) throws Again {
        try {
            step.run();
        } catch (SQLException e) {
            throw failure("could not begin a unit of work", e);
        }
    }

    private <T> T run(Function<Session, T> work, Lease lease) throws Again {
        Session session = Session.writing(lease.connection(), texts);
        try {
            return session.run(work);
        } catch (RuntimeException | Error e) {
            rollback(lease, e);
            StorageException passing = session.passingFailure();
            if (passing != null) {
                throw new Again(passing);
            }
            throw e;
        }
    }

    private void commit(Lease lease) throws Again {
        try {
            texts.dialect().commit(lease.connection());
        } catch (SQLException e) {
            rollback(lease, e);
            throw failure("could not commit, and whether the unit of work was kept is unknown", e);
        }
    }

    private void rollback(Lease lease, Throwable reason) {
        try {
            texts.dialect().rollback(lease.connection());
        } catch (SQLException e) {
            reason.addSuppressed(e);
            lease.spoil();
        }
    }

    private StorageException failure(String doing, SQLException e) throws Again {
        StorageException failure = Failures.of(doing, e, texts.dialect());
        if (Failures.mayPass(failure, texts.dialect())) {
            throw new Again(failure);
        }
        return failure;
    }

    /** Random, so that two who met don't meet again; longer each time, since a crowd needs time to pass. */
    private static void pause(int attempt, Again reason) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting to try again: " + reason.getMessage(), e);
        }
    }
}
