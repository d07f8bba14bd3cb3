package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
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

    static HikariDataSource sqlite(Path folder) {
        return pool("jdbc:sqlite:" + folder.resolve("rejoinder" + NUMBER.incrementAndGet() + ".db"));
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static BlogStore migrated(DataSource dataSource) {
        Schema.of(dataSource).migrate();
        return JdbcStore.owning(dataSource);
    }
}
