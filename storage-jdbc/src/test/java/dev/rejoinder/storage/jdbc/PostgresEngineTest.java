package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class PostgresEngineTest extends JdbcEngineScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.POSTGRESQL);
    }

    /** Each one waits for the server. */
    @Override
    protected int operations() {
        return 2_500;
    }
}
