package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A host with transactions that are bound to their threads, and orders of its own. Its connections fail whoever meddles with
 * its transactions.
 */
final class Host implements ConnectionSource {

    private static final Set<String> NOT_FOR_GUESTS = Set.of(
            "commit",
            "close",
            "abort",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "setSchema",
            "setCatalog");

    private final DataSource pool;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();
    private final AtomicInteger borrowed = new AtomicInteger();
    private int isolation = Connection.TRANSACTION_READ_COMMITTED;

    private record Transaction(Connection connection, List<Runnable> afterCommit) {}

    Host(DataSource pool) {
        this.pool = pool;
    }

    Host on(int level) {
        isolation = level;
        return this;
    }

    /** A store that begins and commits a transaction of the host around each unit that writes. */
    BlogStore hosted(BlogStore joined) {
        return new BlogStore() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                return transaction(() -> joined.write(work));
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return joined.read(work);
            }
        };
    }

    <T> T transaction(Supplier<T> work) {
        Transaction outer = current.get();
        List<Runnable> actions = new ArrayList<>();
        T result;
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            if (connection.getTransactionIsolation() != isolation && !isSqlite(connection)) {
                connection.setTransactionIsolation(isolation);
            }
            current.set(new Transaction(connection, actions));
            result = committed(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException("the host failed", e);
        } finally {
            current.set(outer);
        }
        actions.forEach(Runnable::run);
        return result;
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return Product.of(connection, Tables.DEFAULT) == Product.SQLITE;
    }

    private static <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (RuntimeException | Error e) {
            connection.rollback();
            throw e;
        }
    }

    void makeOrders() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Dialect.execute(connection, "CREATE TABLE orders (id BIGINT NOT NULL PRIMARY KEY)");
        }
    }

    boolean order(int number) {
        execute("INSERT INTO orders (id) VALUES (" + number + ")");
        return true;
    }

    void execute(String sql) {
        try {
            Dialect.execute(own(), sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the host failed", e);
        }
    }

    List<Long> orders() throws SQLException {
        return ask("SELECT id FROM orders ORDER BY id");
    }

    List<Long> ask(String query) throws SQLException {
        return Databases.numbers(pool, query);
    }

    /** The connection of this thread's transaction, for the host itself. */
    Connection own() {
        return current.get().connection;
    }

    /** How many connections the store has not given back. */
    int borrowed() {
        return borrowed.get();
    }

    @Override
    public Connection get() throws SQLException {
        borrowed.incrementAndGet();
        return guarded(current.get() == null ? pool.getConnection() : own());
    }

    @Override
    public void release(Connection connection) throws SQLException {
        borrowed.decrementAndGet();
        if (current.get() == null) {
            connection.unwrap(Connection.class).close();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        current.get().afterCommit.add(action);
    }

    private static Connection guarded(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (NOT_FOR_GUESTS.contains(name) || name.equals("rollback") && arguments == null) {
                        throw new AssertionError("the store called " + name + " on a connection of its host");
                    }
                    if (name.equals("unwrap")) {
                        return real;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
