package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;

/** The databases that one test opened. */
final class Pools {

    private final List<HikariDataSource> open = new ArrayList<>();

    HikariDataSource opened(HikariDataSource database) {
        open.add(database);
        return database;
    }

    void close() {
        open.forEach(HikariDataSource::close);
        open.clear();
    }
}
