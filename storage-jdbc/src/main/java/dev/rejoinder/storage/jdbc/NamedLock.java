package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** A lock that MariaDB and MySQL keep for a connection, beside its transactions. Its name belongs to the whole server. */
final class NamedLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private NamedLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** @throws SQLTimeoutException if another connection has held the lock for so many seconds */
    static NamedLock on(Connection connection, String name, int seconds) throws SQLException {
        NamedLock lock = new NamedLock(connection, name);
        if (!lock.ask("SELECT GET_LOCK(?, " + seconds + ")")) {
            throw new SQLTimeoutException(
                    "another connection has held the lock '" + name + "' for " + seconds + " seconds");
        }
        return lock;
    }

    @Override
    public void close() throws SQLException {
        ask("SELECT RELEASE_LOCK(?)");
    }

    private boolean ask(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
