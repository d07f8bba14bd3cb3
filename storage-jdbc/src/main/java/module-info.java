import org.jspecify.annotations.NullMarked;

/** Posts and comments in a relational database, behind the storage SPI: PostgreSQL, MariaDB or MySQL, SQLite or H2. */
@NullMarked
module dev.rejoinder.storage.jdbc {
    requires transitive dev.rejoinder.storage.api;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.rejoinder.storage.jdbc;
}
