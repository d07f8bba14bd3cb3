package dev.rejoinder.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Rolls random transactions back and says that another writer was in the way, as a cluster does in which all nodes write: at
 * any statement, and at the commit. No unit of work meets that more often in a row than a store may repeat it.
 */
final class Conflicts {

    private static final int AT_MOST_IN_A_ROW = 4;
    private static final int MARIADB_DEADLOCK = 1213;
    private static final double AT_A_STATEMENT = 0.01;
    private static final double AT_A_COMMIT = 0.05;

    private final int vendorCode;
    private final SplittableRandom random;
    private final ThreadLocal<Integer> inARow = ThreadLocal.withInitial(() -> 0);
    private final AtomicInteger atStatements = new AtomicInteger();
    private final AtomicInteger atCommits = new AtomicInteger();

    Conflicts(int vendorCode, long seed) {
        this.vendorCode = vendorCode;
        this.random = new SplittableRandom(seed);
    }

    int atStatements() {
        return atStatements.get();
    }

    int atCommits() {
        return atCommits.get();
    }

    DataSource over(DataSource real) {
        return proxy(DataSource.class, real, (method, arguments) -> {
            Object result = method.invoke(real, arguments);
            return result instanceof Connection connection ? over(connection) : result;
        });
    }

    private Connection over(Connection real) {
        return proxy(Connection.class, real, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                meet(real, AT_A_COMMIT, atCommits);
                inARow.remove();
            }
            Object result = method.invoke(real, arguments);
            if (result instanceof PreparedStatement statement) {
                return over(statement, real);
            }
            return result instanceof Statement statement ? over(statement, real) : result;
        });
    }

    /** Transactions that are ended by a statement. */
    private Statement over(Statement real, Connection connection) {
        return proxy(Statement.class, real, (method, arguments) -> {
            if (arguments != null && arguments[0].equals("COMMIT")) {
                meet(connection, AT_A_COMMIT, atCommits);
                inARow.remove();
            }
            return method.invoke(real, arguments);
        });
    }

    private PreparedStatement over(PreparedStatement real, Connection connection) {
        return proxy(PreparedStatement.class, real, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                meet(connection, AT_A_STATEMENT, atStatements);
            }
            return method.invoke(real, arguments);
        });
    }

    private void meet(Connection connection, double probability, AtomicInteger met) throws SQLException {
        if (isInTransaction(connection) && inARow.get() < AT_MOST_IN_A_ROW && happens(probability)) {
            inARow.set(inARow.get() + 1);
            met.incrementAndGet();
            Dialect.execute(connection, "ROLLBACK");
            throw new SQLException("another node was first", "40001", vendorCode);
        }
    }

    /** One that was begun by a statement is known to the server alone. */
    private boolean isInTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit() || vendorCode != MARIADB_DEADLOCK) {
            return !connection.getAutoCommit();
        }
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@in_transaction")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private synchronized boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T real, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.call(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
