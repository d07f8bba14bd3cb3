package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.SchemaException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the tables that a connection sees with those that the library's own DDL would make. */
final class SchemaCheck {

    private final Connection connection;
    private final Ddl ddl;
    private final TablePrefix prefix;

    SchemaCheck(Connection connection, Ddl ddl, TablePrefix prefix) {
        this.connection = connection;
        this.ddl = ddl;
        this.prefix = prefix;
    }

    void run() throws SQLException {
        List<String> missing = connection.getAutoCommit() ? missing(() -> {}) : missingInTransaction();
        if (!missing.isEmpty()) {
            throw new SchemaException("the database lacks " + String.join(", ", missing) + "; " + advice());
        }
        int installed = installedVersion();
        if (installed != Schema.VERSION) {
            throw new SchemaException("the tables have version " + installed + ", but this library needs version "
                    + Schema.VERSION + "; "
                    + (installed < Schema.VERSION ? advice() : "a newer library made them, so use that one"));
        }
    }

    private String advice() {
        String schema = prefix.equals(TablePrefix.DEFAULT)
                ? "Schema.of(dataSource)"
                : "Schema.of(dataSource, TablePrefix.of(\"" + prefix.value() + "\"))";
        return "run " + schema + ".migrate() once, or the DDL that Schema.ddl gives";
    }

    private interface Recovery {
        void run() throws SQLException;
    }

    /** A table that is not there ends a PostgreSQL transaction, and this one may be a host's. */
    private List<String> missingInTransaction() throws SQLException {
        Savepoint start = connection.setSavepoint();
        List<String> missing = missing(() -> connection.rollback(start));
        connection.releaseSavepoint(start);
        return missing;
    }

    private List<String> missing(Recovery recovery) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> table : ddl.tables().entrySet()) {
            Set<String> columns = new TreeSet<>(table.getValue());
            Set<String> indexes = new TreeSet<>(ddl.indexes(table.getKey()));
            try {
                columns.removeAll(columns(table.getKey()));
            } catch (SQLException e) {
                recovery.run();
                requireConnected(e);
                missing.add("table " + table.getKey());
                continue;
            }
            indexes.removeAll(indexes(table.getKey()));
            columns.forEach(column -> missing.add("column " + table.getKey() + "." + column));
            indexes.forEach(index -> missing.add("index " + index));
        }
        return missing;
    }

    /** Asked of the table itself, since only that finds it just where the store's own statements will. */
    private Set<String> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
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
        DatabaseMetaData database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> names = new TreeSet<>();
        try (ResultSet index = database.getIndexInfo(connection.getCatalog(), null, stored, false, true)) {
            while (index.next()) {
                String name = index.getString("INDEX_NAME");
                if (name != null) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private int installedVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet ledger = statement.executeQuery("SELECT MAX(version) FROM " + prefix.in("rj_schema"))) {
            return ledger.next() ? ledger.getInt(1) : 0;
        }
    }
}
