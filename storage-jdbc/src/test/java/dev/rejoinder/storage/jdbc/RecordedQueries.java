package dev.rejoinder.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Remembers each query and update that is prepared on a data source, together with what was put in its places at last. */
final class RecordedQueries {

    private final Map<String, List<Call>> queries = new LinkedHashMap<>();

    private record Call(Method method, int place, Object value) {}

    /**
     * A parameter of a message, which may be several statements.
     *
     * @param number which one it is in its own statement, from 1
     */
    private record Place(int number, List<Call> calls) {}

    DataSource over(DataSource real) {
        return proxy(
                DataSource.class,
                real,
                (method, arguments, result) -> result instanceof Connection connection ? over(connection) : result);
    }

    private Connection over(Connection real) {
        return proxy(Connection.class, real, (method, arguments, result) -> {
            if (!method.getName().equals("prepareStatement")) {
                return result;
            }
            List<Place> places = new ArrayList<>();
            for (String sql : parts((String) arguments[0])) {
                List<Call> calls = new ArrayList<>();
                if (sql.startsWith("SELECT") || sql.startsWith("(SELECT") || sql.startsWith("UPDATE")) {
                    queries.put(sql, calls);
                }
                long parameters = sql.chars().filter(c -> c == '?').count();
                for (int number = 1; number <= parameters; number++) {
                    places.add(new Place(number, calls));
                }
            }
            return over((PreparedStatement) result, places);
        });
    }

    /** The statements that are sent in one message. */
    private static String[] parts(String message) {
        return message.replaceAll("^BEGIN NOT ATOMIC |; END$", "").split(";\\s+");
    }

    private static PreparedStatement over(PreparedStatement real, List<Place> places) {
        return proxy(PreparedStatement.class, real, (method, arguments, result) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                Place place = places.get((int) arguments[0] - 1);
                place.calls.add(new Call(method, place.number, arguments[1]));
            }
            return result;
        });
    }

    private interface Watch {
        Object saw(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return watch.saw(method, arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    Iterable<String> sql() {
        return queries.keySet();
    }

    /** The rows of a recorded query, or of another statement with the same places, each joined to one text. */
    List<String> run(Connection connection, String statementText, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statementText)) {
            for (Call call : queries.get(sql)) {
                call.method.invoke(statement, call.place, call.value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(rows.getMetaData().getColumnLabel(i))
                                .append('=')
                                .append(rows.getString(i))
                                .append('|');
                    }
                    all.add(row.toString());
                }
                return all;
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
