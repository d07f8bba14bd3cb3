package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
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

    /**
     * Behind a lock, since IF NOT EXISTS raises a duplicate key when two get that far at once. At any higher level of
     * isolation the one that waited would not see what the one before it has written.
     */
    @Override
    public void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        migrateInTransaction(connection, () -> {
            Dialect.execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            Dialect.execute(
                    connection,
                    "SELECT pg_advisory_xact_lock(hashtext('rejoinder ' || current_schema() || '" + ledger + "'))");
            migration.run();
        });
    }
}
