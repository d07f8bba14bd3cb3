package dev.rejoinder.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** A database in a file of its own. */
enum Database {
    H2("jdbc:h2:file:%s/h2;WRITE_DELAY=0"),
    SQLITE("jdbc:sqlite:%s/sqlite.db");

    private final String url;

    Database(String url) {
        this.url = url;
    }

    HikariDataSource in(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.formatted(folder));
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }
}
