package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** The databases that the store runs on. */
public enum Product {
    POSTGRESQL("PostgreSQL", new PostgresDialect()),
    MARIADB("MariaDB", new MariaDbDialect()),
    SQLITE("SQLite", new SqliteDialect()),
    H2("H2", new H2Dialect());

    private final String title;
    private final Dialect dialect;

    Product(String title, Dialect dialect) {
        this.title = title;
        this.dialect = dialect;
    }

    /** Recognises a product by the name that its driver gives; one that was never tried is refused, not guessed at. */
    static Product of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(product -> product.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "the database is " + name + ", but Rejoinder runs on PostgreSQL, MariaDB, SQLite and H2 alone",
                        null));
    }

    Dialect dialect() {
        return dialect;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
