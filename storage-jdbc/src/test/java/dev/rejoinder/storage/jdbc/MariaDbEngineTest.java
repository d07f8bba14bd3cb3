package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class MariaDbEngineTest extends JdbcEngineScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.MARIADB);
    }

    /** The whole length runs on PostgreSQL. */
    @Override
    protected int operations() {
        return super.operations() / 4;
    }
}
