package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class MariaDbArchiveTest extends JdbcArchiveScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.MARIADB);
    }
}
