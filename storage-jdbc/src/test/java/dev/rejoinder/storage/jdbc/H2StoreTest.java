package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;

class H2StoreTest extends JdbcStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.h2());
    }
}
