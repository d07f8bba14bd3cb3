package dev.rejoinder.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For MySQL as well. INSERT IGNORE is never used: it also cuts a key that is too long, silently.
 *
 * @param hasBlocks whether several statements can be one outside of a procedure, which MySQL can't do
 */
record MariaDbDialect(boolean hasBlocks) implements Dialect {

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int CHANGED_SINCE_SNAPSHOT = 1020;

    private static final String BEGIN = "START TRANSACTION";

    private static final String READ_COMMITTED = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

    /** Older servers don't know it, and fail to SELECT it. */
    private static final String SNAPSHOT_ISOLATION =
            "SHOW VARIABLES WHERE variable_name = 'innodb_snapshot_isolation' AND value = 'ON'";

    @Override
    public boolean isTaken(SQLException e) {
        return e.getErrorCode() == DUPLICATE_ENTRY;
    }

    /**
     * On a Galera cluster 40001 comes at the commit as well. A lock timeout has a state of no use, HY000, and so has a row
     * that a host on repeatable read can't lock any more; that one has rolled back everything.
     */
    @Override
    public boolean isConflict(SQLException e) {
        int code = e.getErrorCode();
        return "40001".equals(e.getSQLState())
                || code == DEADLOCK
                || code == LOCK_WAIT_TIMEOUT
                || code == CHANGED_SINCE_SNAPSHOT;
    }

    /** On repeatable read it doesn't where innodb_snapshot_isolation is on, as it is from MariaDB 11.6. */
    @Override
    public boolean survivesLockOfChangedRow(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() <= Connection.TRANSACTION_READ_COMMITTED) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet on = statement.executeQuery(SNAPSHOT_ISOLATION)) {
            return !on.next();
        }
    }

    @Override
    public String indexes(@Nullable String schema, String table) {
        String database = schema == null ? "DATABASE()" : "'" + schema + "'";
        return "SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = " + database
                + " AND table_name = '" + table + "'";
    }

    /** DDL commits, and the server has no IF NOT EXISTS that is safe against another one at the same moment. */
    @Override
    public void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        NamedLock lock = NamedLock.on(connection, "rejoinder " + ledger, MIGRATION_SECONDS);
        try (lock) {
            migration.run();
        }
    }

    @Override
    public Optional<String> together(List<String> statements) {
        return hasBlocks
                ? Optional.of("BEGIN NOT ATOMIC " + String.join("; ", statements) + "; END")
                : Optional.empty();
    }

    /** The level is set for one transaction alone, so that nothing has to be asked before nor put back afterwards. */
    @Override
    public LateBegin beginReadCommitted(Lease lease, boolean sets) throws SQLException {
        lease.autoCommit();
        return new LateBegin(sets ? List.of(READ_COMMITTED, BEGIN) : List.of(BEGIN));
    }

    /** By statements, of which auto-commit needs two more for each transaction: one off, one on. */
    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        Dialect.execute(connection, BEGIN);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        Dialect.execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        Dialect.execute(connection, "ROLLBACK");
    }

    /** Left alone, the planner sorts a whole thread for one page. */
    @Override
    public String forceIndex(String index) {
        return " FORCE INDEX (" + index + ")";
    }

    /** Pairs are compared row by row, but an OR becomes ranges. */
    @Override
    public Keyset keyset() {
        return Keyset.EITHER;
    }

    /** Left alone, a DELETE of forty keys out of forty scans a small table, and waits for what anybody has inserted there. */
    @Override
    public String deleteByKey(String table) {
        return "DELETE t FROM " + table + " t FORCE INDEX (PRIMARY) WHERE";
    }

    /** Left alone, it reads a whole thread; on repeatable read it then keeps everybody else from inserting there. */
    @Override
    public String byKey() {
        return " FORCE INDEX (PRIMARY)";
    }
}
