package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

class H2EngineTest extends JdbcEngineScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.h2());
    }
}
