package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/** A group of tests, each on a database of one product, without tables at first. */
abstract class OneDatabase {

    final Product product;
    final Path folder;
    HikariDataSource database;

    OneDatabase(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
        database = Databases.of(product, folder);
    }

    @AfterEach
    final void close() {
        database.close();
    }

    final void reopen() {
        database.close();
        database = Databases.of(product, folder);
    }
}
