package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * A lock that MariaDB and MySQL keep for a connection, beside its transactions. Names belong to the whole server and have at
 * most 64 characters, hence the hash of database and table.
 */
final class NamedLock implements AutoCloseable {

    private static final int SECONDS = 120;
    private static final String NAME = "CONCAT('rejoinder-', MD5(CONCAT_WS('.', DATABASE(), ?)))";

    private final Connection connection;
    private final String table;

    private NamedLock(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    static NamedLock on(Connection connection, String table) throws SQLException {
        NamedLock lock = new NamedLock(connection, table);
        if (!lock.ask("SELECT GET_LOCK(" + NAME + ", " + SECONDS + ")")) {
            throw new SQLTimeoutException(
                    "another instance has held the lock on " + table + " for " + SECONDS + " seconds");
        }
        return lock;
    }

    @Override
    public void close() throws SQLException {
        ask("SELECT RELEASE_LOCK(" + NAME + ")");
    }

    private boolean ask(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
