package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * MERGE raises a duplicate key as well when two transactions insert at once, so a plain INSERT does: the statement alone
 * is rolled back.
 */
final class H2Dialect implements Dialect {

    private static final int DEADLOCK = 40001;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;

    /** A table, an index, a column, and what H2 itself did not expect. */
    private static final Set<Integer> ALREADY_THERE = Set.of(42101, 42111, 42121, 50000);

    private static final ReentrantLock MIGRATING = new ReentrantLock(true);

    /** Below this many milliseconds H2 writes at every commit. */
    private static final int DELAYED = 5;

    /**
     * A table of its own, for each row of which an index is searched by all its columns. For {@code IN} it is searched by the
     * columns before that one, whatever the plan says: a thread would be read from its start.
     */
    @Override
    public String list() {
        return "TABLE(item BIGINT = ?) list, ";
    }

    @Override
    public void bindList(Set<Id> ids, int parameters, Parameters to) throws SQLException {
        to.addArray(ids);
    }

    @Override
    public String isOneOf(String column, String values) {
        return column + " = list.item";
    }

    /** A pair is compared row by row, and a union planned each time it is read. */
    @Override
    public Keyset keyset() {
        return Keyset.TWO_RANGES;
    }

    @Override
    public boolean isInProcess() {
        return true;
    }

    @Override
    public boolean isConflict(SQLException e) {
        int code = e.getErrorCode();
        return code == DEADLOCK || code == LOCK_TIMEOUT || code == CONCURRENT_UPDATE || "40001".equals(e.getSQLState());
    }

    @Override
    public boolean qualifiesIndexes() {
        return true;
    }

    /** H2 keeps names in capitals, unless its settings say otherwise. */
    @Override
    public String indexes(@Nullable String schema, String table) {
        String within = schema == null ? "SCHEMA()" : "'" + schema + "'";
        return "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE LOWER(TABLE_SCHEMA) = LOWER(" + within
                + ") AND LOWER(TABLE_NAME) = '" + table + "'";
    }

    /**
     * One at a time in this process, which is the only one that has a file or a database in memory open. Two that add a
     * column at once can lose an index: H2 makes a copy of the table, and puts it in the place of what was one too.
     */
    @Override
    public void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        MIGRATING.lock();
        try {
            migration.run();
        } finally {
            MIGRATING.unlock();
        }
    }

    /**
     * Two processes on one server that make the same thing at once: DDL commits, so that no lock outlives it, and IF NOT
     * EXISTS is asked too early. What was in the way is there afterwards. An index in the way is a general error, "object
     * already exists".
     */
    @Override
    public boolean isMigrationConflict(SQLException e) {
        return isConflict(e) || isTaken(e) || ALREADY_THERE.contains(e.getErrorCode());
    }

    /** The planner's choice would change with its statistics. */
    @Override
    public String forceIndex(String index) {
        return " USE INDEX (" + index + ")";
    }

    @Override
    public boolean addsCountsInPlace() {
        return true;
    }

    /** By default a file is written half a second after the commit, and a killed process takes those commits with it. */
    @Override
    public void requireDurable(Connection connection) throws SQLException {
        String query = "SELECT MAX(CAST(SETTING_VALUE AS INTEGER)) FROM INFORMATION_SCHEMA.SETTINGS"
                + " WHERE SETTING_NAME = 'WRITE_DELAY'";
        try (Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery(query)) {
            if (delay.next() && delay.getInt(1) >= DELAYED) {
                throw new StorageException(
                        "this H2 database writes its file " + delay.getInt(1) + " ms after a commit and would lose "
                                + "acknowledged commits if the process died; add ;WRITE_DELAY=0 to its URL, "
                                + connection.getMetaData().getURL(),
                        null);
            }
        }
    }
}
