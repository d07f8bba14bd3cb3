package dev.rejoinder.storage.jdbc;

import java.sql.SQLException;

final class PostgresDialect implements Dialect {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    /** An error would poison the transaction, so that not even a rollback of the statement is left to the caller. */
    @Override
    public String insertIfAbsent(String insert) {
        return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    public boolean isConflict(SQLException e) {
        return SERIALIZATION_FAILURE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
    }
}
