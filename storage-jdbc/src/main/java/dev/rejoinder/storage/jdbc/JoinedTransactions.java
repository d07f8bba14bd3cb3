package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works inside the transactions of a host, which begins and ends them. A write goes like this:
 *
 * <ol>
 *   <li>Refuse a connection that would commit each statement for itself.
 *   <li>Set a savepoint, run the work, release the savepoint.
 *   <li>If the work fails, roll back to the savepoint: nothing half done is left for the host to commit, and a PostgreSQL
 *       transaction goes on, which one failed statement would otherwise have ended.
 *   <li>If that fails too, say that the host has to roll back, whatever the work threw. After a deadlock MariaDB and H2 have
 *       rolled back the host's rows along with the savepoint, and MariaDB takes its next statement for a new transaction; the
 *       outcome of a unit must not be mistaken for a refusal there.
 *   <li>Never run the work again: what got in its way is older than the savepoint.
 * </ol>
 */
final class JoinedTransactions implements Transactions {

    private static final Logger log = LoggerFactory.getLogger(JoinedTransactions.class);

    private final ConnectionSource source;
    private final Texts texts;

    private JoinedTransactions(ConnectionSource source, Texts texts) {
        this.source = source;
        this.texts = texts;
    }

    /** Transactions on tables that are validated first, on a connection that is left as it is. */
    static JoinedTransactions of(ConnectionSource source, Tables tables) {
        Connection connection = connectionOf(source);
        try {
            Product product = product(connection, tables);
            validate(connection, product, tables);
            return new JoinedTransactions(source, new Texts(tables, product.dialect()));
        } finally {
            release(source, connection);
        }
    }

    private static Product product(Connection connection, Tables tables) {
        try {
            return Product.of(connection, tables);
        } catch (SQLException e) {
            throw new UnavailableException("could not ask which database this is: " + e.getMessage(), e);
        }
    }

    private static void validate(Connection connection, Product product, Tables tables) {
        try {
            product.dialect().requireDurable(connection);
            new SchemaCheck(connection, product.dialect(), tables, Ddl.of(product, tables)).run();
        } catch (SQLException e) {
            throw Failures.of("could not validate the tables", e, product.dialect());
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        Connection connection = connectionOf(source);
        try {
            return Session.reading(connection, texts).run(work);
        } catch (ConflictException e) {
            throw conflict(e);
        } finally {
            release(source, connection);
        }
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        Connection connection = connectionOf(source);
        try {
            return fromSavepoint(savepoint(connection), connection, work);
        } finally {
            release(source, connection);
        }
    }

    @Override
    public void afterCommit(Runnable actions) {
        source.afterCommit(actions);
    }

    private static Connection connectionOf(ConnectionSource source) {
        try {
            return source.get();
        } catch (SQLException e) {
            throw new UnavailableException("could not get a connection: " + e.getMessage(), e);
        }
    }

    private static void release(ConnectionSource source, Connection connection) {
        try {
            source.release(connection);
        } catch (SQLException e) {
            log.warn("a connection could not be released", e);
        }
    }

    private Savepoint savepoint(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "this store writes within a transaction of its host, and this thread is in none: begin one around "
                                + "the call, and commit it afterwards (setAutoCommit(false) in plain JDBC, a "
                                + "TransactionTemplate or @Transactional in Spring)");
            }
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw Failures.of("could not begin a unit of work", e, texts.dialect());
        }
    }

    private <T> T fromSavepoint(Savepoint start, Connection connection, Function<Session, T> work) {
        try {
            T result = Session.joining(connection, texts).run(work);
            end(start, connection);
            return result;
        } catch (RuntimeException e) {
            SQLException stuck = takeBack(start, connection);
            throw stuck == null ? kept(e) : lost(e, stuck);
        } catch (Throwable e) {
            SQLException stuck = takeBack(start, connection);
            if (stuck != null) {
                e.addSuppressed(stuck);
            }
            throw e;
        }
    }

    private void end(Savepoint start, Connection connection) {
        try {
            connection.releaseSavepoint(start);
        } catch (SQLException e) {
            throw Failures.of("could not end a unit of work", e, texts.dialect());
        }
    }

    /** Returns why nothing could be taken back, if so. */
    private static @Nullable SQLException takeBack(Savepoint start, Connection connection) {
        try {
            connection.rollback(start);
            connection.releaseSavepoint(start);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** The host's transaction is as it was before the unit, and could be committed. */
    private static RuntimeException kept(RuntimeException e) {
        return e instanceof ConflictException conflict ? conflict(conflict) : e;
    }

    /** In the transaction as it is, the same work would meet the same conflict. */
    private static ConflictException conflict(ConflictException e) {
        return new ConflictException(
                "other writers got in the way, so the host's transaction has to be rolled back and run again: "
                        + e.getMessage(),
                e);
    }

    private static StorageException lost(RuntimeException e, SQLException stuck) {
        StorageException failure;
        String message = "the host has to roll back its transaction, which the database has ended or can't go on with: "
                + e.getMessage();
        if (e instanceof ConflictException) {
            failure = new ConflictException(message + "; it may be run again", e);
        } else if (e instanceof UnavailableException) {
            failure = new UnavailableException(message, e);
        } else {
            failure = new StorageException(message, e);
        }
        failure.addSuppressed(stuck);
        return failure;
    }
}
