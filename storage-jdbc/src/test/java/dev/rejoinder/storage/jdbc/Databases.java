package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Servers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Empty databases, each behind a pool as in a host. */
final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    static HikariDataSource h2() {
        return pool("jdbc:h2:mem:rejoinder" + NUMBER.incrementAndGet());
    }

    /** A test that asks for a server which is not there is skipped. */
    static HikariDataSource of(Product product, Path folder) {
        return switch (product) {
            case H2 -> h2();
            case SQLITE -> sqlite(folder);
            case POSTGRESQL -> on(Servers.POSTGRESQL);
            case MARIADB -> on(Servers.MARIADB);
            case MYSQL -> throw new IllegalArgumentException("there is no MySQL to test with");
        };
    }

    private static HikariDataSource on(Servers servers) {
        Access database = servers.forTests().newDatabase();
        return pool(database.url(), database.user(), database.password());
    }

    static HikariDataSource sqlite(Path folder) {
        return pool("jdbc:sqlite:" + folder.resolve("rejoinder" + NUMBER.incrementAndGet() + ".db"));
    }

    static HikariDataSource pool(String url) {
        return pool(url, "", "");
    }

    static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static BlogStore migrated(DataSource dataSource) {
        return migrated(dataSource, Tables.DEFAULT);
    }

    static BlogStore migrated(DataSource dataSource, Tables tables) {
        Schema.of(dataSource, tables).migrate();
        return JdbcStore.owning(dataSource, tables);
    }
}
