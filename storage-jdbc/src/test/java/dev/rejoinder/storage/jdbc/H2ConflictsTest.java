package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

class H2ConflictsTest extends ConflictingEngineScenarios {

    H2ConflictsTest() {
        super(40001);
    }

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.h2());
    }
}
