package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.SchemaException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
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

    void run() throws SQLException {
        int installed = Ledger.versionIfThere(connection, tables);
        if (installed > ddl.version()) {
            throw new SchemaException(versions(installed, "") + "; a newer library made them, so use that one");
        }
        List<String> missing = missing();
        if (installed == ddl.version() && missing.isEmpty()) {
            return;
        }
        throw new SchemaException(difference(installed, missing));
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

    private List<String> missing() throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String table : ddl.tables().keySet()) {
            addMissing(table, missing);
        }
        return missing;
    }

    private void addMissing(String table, List<String> missing) throws SQLException {
        Set<String> columns = new TreeSet<>(ddl.tables().get(table));
        try {
            columns.removeAll(columns(table));
        } catch (SQLException e) {
            requireConnected(e);
            missing.add("table " + tables.qualified(table));
            return;
        }
        Set<String> indexes = new TreeSet<>(ddl.indexes(table));
        indexes.removeAll(indexes(table));
        columns.forEach(column -> missing.add("column " + tables.qualified(table) + "." + column));
        indexes.forEach(index -> missing.add("index " + index));
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

    private void requireConnected(SQLException e) throws SQLException {
        if (!connection.isValid(0)) {
            throw e;
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
