package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;

/** Says what an {@link SQLException} means to the caller. */
final class Failures {

    private static final String CONNECTION_CLASS = "08";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String OPERATOR_INTERVENTION_CLASS = "57P";

    private Failures() {}

    /** @param doing what failed, such as "could not insert comment 0abc" */
    static StorageException of(String doing, SQLException e, Dialect dialect) {
        String message = doing + ": " + e.getMessage();
        if (dialect.isConflict(e) || dialect.isTaken(e)) {
            return new ConflictException(message, e);
        }
        return isUnreachable(e) ? new UnavailableException(message, e) : new StorageException(message, e);
    }

    /** Whether running the whole unit again may help; a key that was taken is taken the next time too. */
    static boolean mayPass(StorageException failure, Dialect dialect) {
        return failure instanceof ConflictException
                && !(failure.getCause() instanceof SQLException cause && dialect.isTaken(cause));
    }

    private static boolean isUnreachable(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || e instanceof SQLTimeoutException
                || state != null
                        && (state.startsWith(CONNECTION_CLASS)
                                || state.startsWith(OPERATOR_INTERVENTION_CLASS)
                                || state.equals(LOCK_NOT_AVAILABLE));
    }
}
