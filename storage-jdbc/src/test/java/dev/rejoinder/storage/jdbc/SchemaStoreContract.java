package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.StoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on a schema of its own for each test, in one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaStoreContract extends StoreContract {

    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    private HikariDataSource database;
    private int schemas;

    abstract HikariDataSource newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    protected BlogStore newStore() {
        schemas++;
        try {
            execute("CREATE SCHEMA " + schema());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Databases.migrated(database, Tables.prefixed("site_").inSchema(schema()));
    }

    @Override
    protected void closeStore(BlogStore store) throws SQLException {
        execute("DROP SCHEMA " + schema() + (database.getJdbcUrl().startsWith("jdbc:mariadb:") ? "" : " CASCADE"));
        schemas--;
    }

    private String schema() {
        return "forum_" + run + "_" + schemas;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, sql);
        }
    }
}
