package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Server;
import dev.rejoinder.storage.jdbc.servers.Servers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Empty databases, each behind a pool as in a host. */
final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /** @param folder where a file is made, if the product needs one */
    static HikariDataSource of(Product product, Path folder) {
        return switch (product) {
            case H2 -> h2();
            case SQLITE -> sqlite(folder);
            case POSTGRESQL -> on(Servers.POSTGRESQL.forTests());
            case MARIADB -> on(Servers.MARIADB.forTests());
            case MYSQL -> throw new IllegalArgumentException("there is no MySQL to test with");
        };
    }

    static HikariDataSource h2() {
        return pool("jdbc:h2:mem:rejoinder" + NUMBER.incrementAndGet());
    }

    static HikariDataSource sqlite(Path folder) {
        return pool("jdbc:sqlite:" + folder.resolve("rejoinder" + NUMBER.incrementAndGet() + ".db"));
    }

    private static HikariDataSource on(Server server) {
        Access access = server.newDatabase();
        return new HikariDataSource(poolOf(access)) {
            @Override
            public void close() {
                if (!isClosed()) {
                    super.close();
                    server.drop(access);
                }
            }
        };
    }

    static HikariDataSource pool(String url) {
        return new HikariDataSource(poolOf(new Access(url, "", "")));
    }

    static HikariConfig poolOf(Access access) {
        HikariConfig config = access.pooled();
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        return config;
    }

    /** Another pool on the database of one, with so few connections that one which is lost is missed. */
    static HikariDataSource crowded(HikariDataSource database, int connections) {
        HikariConfig config = poolOf(new Access(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(20_000);
        return new HikariDataSource(config);
    }

    static HikariDataSource withTables(Product product, Path folder) {
        return switch (product) {
            case H2, SQLITE, MYSQL -> withTables(of(product, folder));
            case POSTGRESQL -> Recycled.on(Servers.POSTGRESQL);
            case MARIADB -> Recycled.on(Servers.MARIADB);
        };
    }

    static HikariDataSource withTables(HikariDataSource database) {
        Schema.of(database).migrate();
        return database;
    }

    static BlogStore migrated(DataSource dataSource) {
        return migrated(dataSource, Tables.DEFAULT);
    }

    static BlogStore migrated(DataSource dataSource, Tables tables) {
        Schema.of(dataSource, tables).migrate();
        return JdbcStore.owning(dataSource, tables);
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, sql);
        }
    }

    /** The first column of what a query finds. */
    static List<Long> numbers(DataSource database, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
