package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

class MariaDbJoinedStoreTest extends JoinedStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Product.MARIADB, Path.of(""));
    }
}
