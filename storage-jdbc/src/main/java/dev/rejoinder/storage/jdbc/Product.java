package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.StorageException;
import java.lang.module.ModuleDescriptor.Version;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The databases that the store runs on. An older version than the one that is named lacks what the store's SQL needs. */
public enum Product {
    /** 9.6 or later. A fork whose driver calls it PostgreSQL counts as that, of the version that the driver says. */
    POSTGRESQL("PostgreSQL", "9.6", new PostgresDialect()),

    /** 10.6 or later. */
    MARIADB("MariaDB", "10.6", new MariaDbDialect(true)),

    /** 8.0.17 or later. Its SQL is MariaDB's, and MariaDB is what is tested. */
    MYSQL("MySQL", "8.0.17", new MariaDbDialect(false)),

    /** 3.24 or later. */
    SQLITE("SQLite", "3.24", new SqliteDialect()),

    /** 2.0 or later. */
    H2("H2", "2.0", new H2Dialect());

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");

    private final String title;
    private final Version oldest;
    private final Dialect dialect;

    Product(String title, String oldest, Dialect dialect) {
        this.title = title;
        this.oldest = Version.parse(oldest);
        this.dialect = dialect;
    }

    /** The one that the host names, or else the driver; one that was never tried is refused, not guessed at. */
    static Product of(Connection connection, Tables tables) throws SQLException {
        if (tables.product() != null) {
            return tables.product();
        }
        DatabaseMetaData database = connection.getMetaData();
        return of(database.getDatabaseProductName(), database.getDatabaseProductVersion());
    }

    /**
     * MySQL's driver calls a MariaDB MySQL, of the version 11.4.2-MariaDB or even 5.5.5-10.6.7-MariaDB, which began so that
     * it would pass for a MySQL of its time.
     */
    static Product of(String name, String version) {
        String title = name.equals(MYSQL.title) && version.contains(MARIADB.title) ? MARIADB.title : name;
        Product product = Arrays.stream(values())
                .filter(known -> known.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new StorageException(unknown(name), null));
        product.require(version.replaceFirst("^5\\.5\\.5-", ""));
        return product;
    }

    private static String unknown(String name) {
        return "the database is " + name
                + ", but Rejoinder runs on PostgreSQL, MariaDB, MySQL, SQLite and H2 alone; if it"
                + " speaks like one of them, say so, as in Tables.DEFAULT.on(Product.POSTGRESQL)";
    }

    private void require(String version) {
        Matcher number = NUMBER.matcher(version);
        if (number.find() && Version.parse(number.group()).compareTo(oldest) < 0) {
            throw new StorageException(
                    "the database is " + title + " " + version + ", but Rejoinder needs " + title + " " + oldest
                            + " or later",
                    null);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    String title() {
        return title;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
