package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class PostgresConflictsTest extends ConflictingEngineScenarios {

    PostgresConflictsTest() {
        super(0);
    }

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.POSTGRESQL);
    }
}
