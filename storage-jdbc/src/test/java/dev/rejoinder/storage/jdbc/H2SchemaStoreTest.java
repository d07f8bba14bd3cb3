package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

class H2SchemaStoreTest extends SchemaStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Databases.of(Product.H2, Path.of("unused"));
    }
}
