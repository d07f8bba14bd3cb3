package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

class H2ArchiveTest extends JdbcArchiveScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.h2());
    }
}
