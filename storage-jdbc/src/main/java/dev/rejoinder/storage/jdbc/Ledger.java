package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where a database says which version of the tables it has. */
final class Ledger {

    private Ledger() {}

    /** 0 if there is no version yet. */
    static int version(Connection connection, Tables tables) throws SQLException {
        String query = "SELECT MAX(version) FROM " + tables.qualified(tables.ledger());
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(query)) {
            return newest.next() ? newest.getInt(1) : 0;
        }
    }
}
