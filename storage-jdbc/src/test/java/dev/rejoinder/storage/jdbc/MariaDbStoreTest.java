package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;

class MariaDbStoreTest extends JdbcStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.MARIADB);
    }
}
