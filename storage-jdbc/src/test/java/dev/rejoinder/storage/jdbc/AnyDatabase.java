package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Servers;
import java.nio.file.Path;

/** An empty database of any product, behind a pool as in a host. */
final class AnyDatabase {

    private AnyDatabase() {}

    static HikariDataSource of(Product product, Path folder) {
        return switch (product) {
            case H2 -> Databases.h2();
            case SQLITE -> Databases.sqlite(folder);
            case POSTGRESQL -> on(Servers.POSTGRESQL);
            case MARIADB -> on(Servers.MARIADB);
            case MYSQL -> throw new IllegalArgumentException("there is no MySQL to test with");
        };
    }

    private static HikariDataSource on(Servers servers) {
        Access access = servers.forTests().newDatabase();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
