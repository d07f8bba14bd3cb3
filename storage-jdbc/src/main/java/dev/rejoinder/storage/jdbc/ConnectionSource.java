package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a store that {@linkplain JdbcStore#joining(ConnectionSource) joins} finds the transactions of its host. A host
 * writes it in a few lines over whatever begins and ends its transactions.
 *
 * <p>It is called on the thread that called the store, and on no other, so that a transaction may be bound to its thread. It
 * has to be safe for use by many threads.
 */
public interface ConnectionSource {

    /**
     * The connection of the transaction that this thread is in, or one in auto-commit mode if it is in none; that one only
     * reads. Called once when the store is made, and once for each unit of work: submitting a comment is one that writes,
     * and maybe one before it that reads.
     *
     * <p>The store prepares statements on it, and in a transaction sets, releases and rolls back to savepoints of its own.
     * It never commits, rolls back or closes it, and changes neither auto-commit nor isolation.
     *
     * @throws SQLException if there is none; the caller of the store gets an {@link UnavailableException}. A
     *     {@link RuntimeException} passes through as it is
     */
    Connection get() throws SQLException;

    /**
     * Runs the action once after the transaction that this thread is in has been committed, on whatever thread; never if it
     * is rolled back, be it to a savepoint that is older than this call. Actions run in the order of these calls, when the
     * connection is free for a transaction of their own: they call listeners, which may use the store.
     *
     * <p>Called at most once for a unit of work, after it has succeeded. What an action throws is the host's to handle; what
     * this method throws reaches the caller of the store, whose transaction had then better be rolled back.
     */
    void afterCommit(Runnable action);

    /**
     * Takes back what {@link #get()} gave, at the end of each unit, whatever came of it. Nothing needs doing for the
     * connection of a transaction, which goes on; one that was opened for this call is closed here.
     *
     * @throws SQLException which is logged and changes nothing for the caller of the store
     */
    default void release(Connection connection) throws SQLException {}
}
