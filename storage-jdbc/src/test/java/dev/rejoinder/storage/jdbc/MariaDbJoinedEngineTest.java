package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

class MariaDbJoinedEngineTest extends JoinedEngineScenarios {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Product.MARIADB, Path.of(""));
    }
}
