package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between the products; all other SQL is the same for all of them. Without state. */
interface Dialect {

    /** How long an instance waits for another one that migrates. */
    int MIGRATION_SECONDS = 120;

    /**
     * Makes an INSERT add nothing where a key is taken. A product without a form for that raises {@link #isTaken} instead,
     * which must leave the transaction usable.
     */
    default String insertIfAbsent(String insert) {
        return insert;
    }

    /** Whether a key was taken. */
    default boolean isTaken(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** Whether another writer got in the way, so that the whole unit may succeed if it is run again. */
    boolean isConflict(SQLException e);

    /** A parameter whose value takes no part in the choice of a plan. */
    default String hidden(String type) {
        return "?";
    }

    /** What makes a SELECT hold its rows until the transaction ends. */
    default String forUpdate() {
        return " FOR UPDATE";
    }

    /** What after a table's name keeps the planner from choosing another index. */
    default String forceIndex(String index) {
        return "";
    }

    /** What before the other tables of a SELECT stands for a list of values, if it is not told by {@link #isOneOf}. */
    default String list() {
        return "";
    }

    /** Sets the parameters of a list: so many, of which those that are left over match no row. */
    default void bindList(Set<Id> ids, int parameters, Parameters to) throws SQLException {
        to.addEach(ids, parameters);
    }

    /**
     * Whether a column has one of some values, which take no part in the choice of a plan.
     *
     * @param values parameters in parentheses, unless {@link #list} has them
     */
    default String isOneOf(String column, String values) {
        return column + " IN " + values;
    }

    /** How one range of an index begins at a place that two of its columns tell. */
    enum Keyset {
        /** By comparing pairs. */
        PAIR,
        /** By an OR, which most products take for a reason to read all there is. */
        EITHER,
        /** Not at all: what has the same first value, and what lies behind it, are two ranges. */
        TWO_RANGES
    }

    default Keyset keyset() {
        return Keyset.PAIR;
    }

    /** Whether statements are run in this process, so that many small ones take no longer than a big one. */
    default boolean isInProcess() {
        return false;
    }

    /** A SELECT with an order and a limit of its own, as a part of a UNION. */
    default String part(String select) {
        return "(" + select + ")";
    }

    /** Whether a write transaction excludes every other one. */
    default boolean hasOneWriter() {
        return false;
    }

    /** Whether so few write at the same time that they may queue for the row of a busy thread. */
    default boolean addsCountsInPlace() {
        return false;
    }

    /** Several statements in one message to the server. */
    default Optional<String> together(List<String> statements) {
        return Optional.empty();
    }

    /**
     * One statement that updates a row, or inserts another one if somebody else has locked the first; its parameters are
     * those of the lock, the update and the row, in this order. Empty if the product has none.
     *
     * @param lock a SELECT that skips the row if it is locked
     * @param update ends with its condition
     * @param insert the INSERT up to its column names
     * @param values the row to insert
     */
    default Optional<String> updateOrInsert(String lock, String update, String insert, String values) {
        return Optional.empty();
    }

    /** Whether to lock a row that has changed since the transaction's snapshot fails a statement at most, not all of it. */
    default boolean survivesLockOfChangedRow(Connection connection) throws SQLException {
        return true;
    }

    /** How a DELETE of rows by their whole keys begins; it locks no other rows. */
    default String deleteByKey(String table) {
        return "DELETE FROM " + table + " WHERE";
    }

    /** What after a table's name makes a locking SELECT by whole keys lock no other rows. */
    default String byKey() {
        return "";
    }

    /** Refuses a database that would lose commits. */
    default void requireDurable(Connection connection) throws SQLException {}

    /** Sets up a database before it is used for the first time, on a connection in auto-commit mode. */
    default void prepare(Connection connection) throws SQLException {}

    /** Whether tables can be elsewhere than where the connection looks first. */
    default boolean hasSchemas() {
        return true;
    }

    /** Whether CREATE INDEX wants to know a schema, and does not go by that of the table. */
    default boolean qualifiesIndexes() {
        return false;
    }

    /**
     * A query for the names of a table's indexes.
     *
     * @param schema null for where the connection's own statements find the table
     */
    String indexes(@Nullable String schema, String table);

    /**
     * Keeps instances that migrate at the same time apart, as well as the product can.
     *
     * @param ledger the table with the versions, which tells the sites of one database apart
     */
    default void migrate(Connection connection, String ledger, Migration migration) throws SQLException {
        migration.run();
    }

    /** Whether another instance that migrates got in the way, so that running the migration again may help. */
    default boolean isMigrationConflict(SQLException e) {
        return isConflict(e);
    }

    /**
     * Begins a transaction at read committed.
     *
     * @param sets whether it would begin at another level
     * @return what is left to be done before the transaction locks or changes anything
     */
    default LateBegin beginReadCommitted(Lease lease, boolean sets) throws SQLException {
        if (sets) {
            lease.isolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        begin(lease.connection());
        return LateBegin.none();
    }

    default void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    default void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    default void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** All of a migration or nothing, for a product that can take DDL back; the connection is left in auto-commit mode. */
    default void migrateInTransaction(Connection connection, Migration migration) throws SQLException {
        begin(connection);
        try {
            migration.run();
            commit(connection);
        } catch (SQLException | RuntimeException e) {
            try {
                rollback(connection);
                connection.setAutoCommit(true);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        connection.setAutoCommit(true);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
