package dev.rejoinder.benchmarks;

import dev.rejoinder.storage.jdbc.servers.Access;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where databases of one product are made: a folder, or a server. */
abstract class Place implements AutoCloseable {

    private final Database database;

    Place(Database database) {
        this.database = database;
    }

    abstract Access make() throws IOException;

    abstract void remove(Access access) throws IOException;

    /** Leaves nothing behind. */
    @Override
    public abstract void close() throws IOException;

    final Database database() {
        return database;
    }

    /** An empty database, which is removed when it is closed. */
    final Site fresh(int connections) throws IOException {
        Access access = make();
        return new Site(database, access, connections, () -> remove(access));
    }

    /**
     * The product, its version and the settings that commits depend on.
     *
     * @throws IllegalStateException if it would lose commits
     */
    final Report.Product product() throws IOException, SQLException {
        Access access = make();
        try (Connection connection = access.connect()) {
            String settings = settings(connection);
            if (!settings.equals(database.durable())) {
                throw new IllegalStateException("commits would be lost: " + settings);
            }
            DatabaseMetaData about = connection.getMetaData();
            return new Report.Product(
                    about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(), settings);
        } finally {
            remove(access);
        }
    }

    private String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(database.settingsQuery())) {
            row.next();
            return row.getString(1);
        }
    }
}
