package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection on loan. What is changed about it is put back before it is returned. */
final class Lease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final Connection connection;
    private final boolean autoCommit;
    private @Nullable Integer isolation;

    /** The transaction could not be ended: to turn auto-commit on would commit it, and the next one must not go on with it. */
    private boolean spoilt;

    private Lease(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static Lease from(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                return new Lease(connection, connection.getAutoCommit());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new UnavailableException("could not get a connection: " + e.getMessage(), e);
        }
    }

    Connection connection() {
        return connection;
    }

    void autoCommit() throws SQLException {
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
    }

    void isolation(int level) throws SQLException {
        isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(level);
    }

    /** Ends the transaction. */
    void rollback(Dialect dialect) throws SQLException {
        try {
            dialect.rollback(connection);
        } catch (SQLException e) {
            spoilt = true;
            throw e;
        }
    }

    /** Never throws: what was committed stays committed, and a caller who is told otherwise does it twice. */
    @Override
    public void close() {
        try (connection) {
            if (spoilt) {
                connection.abort(Runnable::run);
            } else {
                restore();
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("a connection could not be returned as it was", e);
        }
    }

    private void restore() throws SQLException {
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
        if (isolation != null) {
            connection.setTransactionIsolation(isolation);
        }
    }
}
