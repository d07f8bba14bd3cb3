package dev.rejoinder.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Rolls random transactions back and says that another writer was in the way, as a cluster does in which all nodes write: at
 * any statement, and at the commit. No unit of work meets that more often in a row than a store may repeat it.
 */
final class Conflicts {

    private static final int AT_MOST_IN_A_ROW = 4;
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
            return result instanceof PreparedStatement statement ? over(statement, real) : result;
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
        if (!connection.getAutoCommit() && inARow.get() < AT_MOST_IN_A_ROW && happens(probability)) {
            inARow.set(inARow.get() + 1);
            met.incrementAndGet();
            connection.rollback();
            throw new SQLException("another node was first", "40001", vendorCode);
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
