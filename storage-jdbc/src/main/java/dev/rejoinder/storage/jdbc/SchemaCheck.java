package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.SchemaException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares the tables that a connection sees with those that the library's own DDL would make. */
final class SchemaCheck {

    private final Connection connection;
    private final Dialect dialect;
    private final Tables tables;
    private final Ddl ddl;

    SchemaCheck(Connection connection, Dialect dialect, Tables tables, Ddl ddl) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
        this.ddl = ddl;
    }

    private record Found(int version, List<String> missing) {}

    private interface Recovery {
        void run() throws SQLException;
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    /** The version that is installed, or 0; on a connection in auto-commit mode. */
    int version() throws SQLException {
        return version(() -> {});
    }

    /** @throws SchemaException if they differ */
    void run() throws SQLException {
        Found found = found();
        if (found.version > ddl.version()) {
            throw new SchemaException(versions(found.version, "") + "; a newer library made them, so use that one");
        }
        if (found.version < ddl.version() || !found.missing.isEmpty()) {
            throw new SchemaException(difference(found.version, found.missing));
        }
    }

    /** A table that is not there ends a PostgreSQL transaction, and this one may be a host's. */
    private Found found() throws SQLException {
        if (connection.getAutoCommit()) {
            return found(() -> {});
        }
        Savepoint start = connection.setSavepoint();
        Found found = found(() -> connection.rollback(start));
        connection.releaseSavepoint(start);
        return found;
    }

    private Found found(Recovery recovery) throws SQLException {
        int version = version(recovery);
        List<String> missing = new ArrayList<>();
        for (String table : ddl.tables().keySet()) {
            Set<String> columns = orElse(Set.of(), () -> columns(table), recovery);
            missing.addAll(columns.isEmpty() ? List.of("table " + tables.qualified(table)) : missing(table, columns));
        }
        return new Found(version, missing);
    }

    private int version(Recovery recovery) throws SQLException {
        return orElse(0, () -> Ledger.version(connection, tables), recovery);
    }

    private <T> T orElse(T absent, Question<T> question, Recovery recovery) throws SQLException {
        try {
            return question.ask();
        } catch (SQLException e) {
            recovery.run();
            if (connection.isValid(0)) {
                return absent;
            }
            throw e;
        }
    }

    private List<String> missing(String table, Set<String> found) throws SQLException {
        Set<String> columns = new TreeSet<>(ddl.tables().get(table));
        Set<String> indexes = new TreeSet<>(ddl.indexes(table));
        columns.removeAll(found);
        indexes.removeAll(indexes(table));
        List<String> missing = new ArrayList<>();
        columns.forEach(column -> missing.add("column " + tables.qualified(table) + "." + column));
        indexes.forEach(index -> missing.add("index " + index));
        return missing;
    }

    private String difference(int installed, List<String> missing) {
        String names = String.join(", ", missing);
        if (installed == ddl.version()) {
            return "the database lacks " + names + ", although its tables have version " + installed
                    + "; make it as in the DDL that Schema.ddl gives";
        }
        String advice = "; run " + schema() + ".migrate() once, or the DDL that Schema.ddl gives";
        return installed == 0 && !missing.isEmpty()
                ? "the database lacks " + names + advice
                : versions(installed, missing.isEmpty() ? "" : " and lack " + names) + advice;
    }

    private String versions(int installed, String lacking) {
        return "the tables have version " + installed + lacking + ", but this library needs version " + ddl.version();
    }

    private String schema() {
        return tables.equals(Tables.DEFAULT) ? "Schema.of(dataSource)" : "Schema.of(dataSource, " + tables.code() + ")";
    }

    /** Asked of the table itself, since only that finds it just where the store's own statements will. */
    private Set<String> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing =
                        statement.executeQuery("SELECT * FROM " + tables.qualified(table) + " WHERE 1 = 0")) {
            ResultSetMetaData columns = nothing.getMetaData();
            Set<String> names = new TreeSet<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }

    private Set<String> indexes(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet index = statement.executeQuery(dialect.indexes(tables.schema(), table))) {
            Set<String> names = new TreeSet<>();
            while (index.next()) {
                names.add(index.getString(1).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }
}
