package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class MariaDbConflictsTest extends ConflictingEngineScenarios {

    MariaDbConflictsTest() {
        super(1213);
    }

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.MARIADB);
    }
}
