package dev.rejoinder.storage.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Passes everything on to a real data source, writes down what it sees, and fails where it is told to: at a call that is
 * named like {@code Connection.commit} or at one with a statement, like {@code INSERT INTO rj_post}. For one thread.
 */
final class FaultyDataSource implements DataSource {

    private final DataSource real;
    private final Set<String> statements = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private String productName = "";
    private Setup setup = connection -> {};
    private final List<String> cameAs = new ArrayList<>();
    private final List<String> wentBackAs = new ArrayList<>();
    private int open;

    private static final class Fault {
        private final String call;
        private final SQLException failure;
        private final boolean answerIsLost;
        private int left;

        Fault(String call, SQLException failure, boolean answerIsLost, int left) {
            this.call = call;
            this.failure = failure;
            this.answerIsLost = answerIsLost;
            this.left = left;
        }
    }

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** The next calls that begin like this fail, so many times. */
    FaultyDataSource failing(String call, SQLException failure, int times) {
        faults.add(new Fault(call, failure, false, times));
        return this;
    }

    /** The next call that begins like this does what it should, and then fails. */
    FaultyDataSource losingTheAnswerOf(String call, SQLException failure) {
        faults.add(new Fault(call, failure, true, 1));
        return this;
    }

    /** What a host's pool has done to its connections. */
    interface Setup {
        void on(Connection connection) throws SQLException;
    }

    void handingOut(Setup setup) {
        this.setup = setup;
    }

    /** The database calls itself by another name. */
    FaultyDataSource named(String name) {
        productName = name;
        return this;
    }

    /** Every statement that was prepared. */
    Set<String> statements() {
        return statements;
    }

    /** How many connections have not been returned. */
    int open() {
        return open;
    }

    /** The settings of every connection when it was borrowed. */
    List<String> cameAs() {
        return cameAs;
    }

    /** The settings of every connection when it was returned. */
    List<String> wentBackAs() {
        return wentBackAs;
    }

    private static String settings(Connection connection) throws SQLException {
        return "auto-commit " + connection.getAutoCommit() + ", isolation " + connection.getTransactionIsolation();
    }

    @Override
    public Connection getConnection() throws SQLException {
        fail("DataSource.getConnection", false);
        Connection connection = real.getConnection();
        setup.on(connection);
        open++;
        cameAs.add(settings(connection));
        return proxy(Connection.class, connection);
    }

    private void fail(String call, boolean hasAnswered) throws SQLException {
        for (Fault fault : faults) {
            if (fault.left > 0 && fault.answerIsLost == hasAnswered && call.startsWith(fault.call)) {
                fault.left--;
                throw fault.failure;
            }
        }
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(type, target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Class<?> type, Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close") && target instanceof Connection connection) {
            wentBackAs.add(settings(connection));
            open--;
            connection.close();
        }
        String call = type.getSimpleName() + "." + method.getName();
        String statement = arguments != null && arguments[0] instanceof String sql ? sql : call;
        fail(call, false);
        if (arguments != null && arguments[0] instanceof String sql) {
            statements.add(sql);
            fail(sql, false);
        }
        if (method.getName().equals("getDatabaseProductName") && !productName.isEmpty()) {
            return productName;
        }
        try {
            Object result = method.invoke(target, arguments);
            fail(statement, true);
            return switch (method.getName()) {
                case "createStatement" -> proxy(Statement.class, result);
                case "getMetaData" -> proxy(DatabaseMetaData.class, result);
                default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Logger getParentLogger() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
