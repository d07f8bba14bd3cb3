package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class PostgresDialect implements Dialect {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    /** What is locked is told by two numbers; this one sets ours apart from the host's. */
    private static final int LOCK_CLASS = "dev.rejoinder".hashCode();

    /** An error would poison the transaction, so that not even a rollback of the statement is left to the caller. */
    @Override
    public String insertIfAbsent(String insert) {
        return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    public boolean isConflict(SQLException e) {
        return SERIALIZATION_FAILURE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
    }

    /** The driver takes them apart again, and sends them one behind the other without waiting. */
    @Override
    public Optional<String> together(List<String> statements) {
        return Optional.of(String.join(";\n", statements));
    }

    /**
     * To see a value, the server plans again each time: for 51 rows behind a known place it reckons with fewer rows to read
     * than behind an unknown one, and so never keeps a plan for any place, although there is but one.
     */
    @Override
    public String hidden(String type) {
        return "(SELECT CAST(? AS " + type + "))";
    }

    /** As one value that is looked up before: of a list, each number would be a reason to plan again. */
    @Override
    public String isOneOf(String column, String values) {
        String array = "ARRAY[" + values.substring(1, values.length() - 1) + "]";
        return column + " = ANY (CAST((SELECT " + array + ") AS BIGINT[]))";
    }

    @Override
    public Optional<String> updateOrInsert(String lock, String update, String insert, String values) {
        return Optional.of("WITH free AS (" + lock + "), updated AS (" + update + " AND EXISTS (SELECT 1 FROM free)) "
                + insert + " SELECT * FROM (" + values + ") AS row WHERE NOT EXISTS (SELECT 1 FROM free)");
    }

    /** The table may be anywhere on the search path. An index that was made in part, CONCURRENTLY, is of no use. */
    @Override
    public String indexes(@Nullable String schema, String table) {
        String name = schema == null ? table : schema + "." + table;
        return "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " WHERE i.indisvalid AND i.indrelid = to_regclass('" + name + "')";
    }

    /**
     * Behind a lock, since IF NOT EXISTS raises a duplicate key when two get that far at once. At any higher level of
     * isolation the one that waited would not see what the one before it has written.
     */
    @Override
    public void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        migrateInTransaction(connection, () -> {
            Dialect.execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            Dialect.execute(connection, "SET LOCAL lock_timeout = '" + MIGRATION_SECONDS + "s'");
            Dialect.execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK_CLASS + ", " + ledger.hashCode() + ")");
            migration.run();
        });
    }
}
