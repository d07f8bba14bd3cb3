package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A write transaction excludes every other one from its first moment on. It is begun and ended by statements, on a
 * connection in auto-commit mode: the driver's own transactions begin as readers, and two readers that turn into writers
 * wait for each other in vain.
 */
final class SqliteDialect implements Dialect {

    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CONSTRAINT = 19;

    @Override
    public String insertIfAbsent(String insert) {
        return insert + " ON CONFLICT DO NOTHING";
    }

    @Override
    public boolean isTaken(SQLException e) {
        return (e.getErrorCode() & PRIMARY_CODE) == CONSTRAINT;
    }

    @Override
    public boolean isConflict(SQLException e) {
        int code = e.getErrorCode() & PRIMARY_CODE;
        return code == BUSY || code == LOCKED;
    }

    @Override
    public String forUpdate() {
        return "";
    }

    /** Left alone, the planner reads the posts of one author by walking those of all. */
    @Override
    public String forceIndex(String index) {
        return " INDEXED BY " + index;
    }

    @Override
    public String part(String select) {
        return "SELECT * FROM (" + select + ") part";
    }

    @Override
    public boolean isInProcess() {
        return true;
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    @Override
    public boolean addsCountsInPlace() {
        return true;
    }

    /** With a write-ahead log, which the file itself remembers, readers never wait for a writer. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        Dialect.execute(connection, "PRAGMA journal_mode = WAL");
    }

    @Override
    public boolean hasSchemas() {
        return false;
    }

    @Override
    public String indexes(@Nullable String schema, String table) {
        return "SELECT name FROM pragma_index_list('" + table + "')";
    }

    @Override
    public void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        migrateInTransaction(connection, migration);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        Dialect.execute(connection, "PRAGMA synchronous = FULL");
        Dialect.execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        Dialect.execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        Dialect.execute(connection, "ROLLBACK");
    }
}
