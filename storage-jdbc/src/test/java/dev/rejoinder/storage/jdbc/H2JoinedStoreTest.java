package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

class H2JoinedStoreTest extends JoinedStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Product.H2, Path.of(""));
    }
}
