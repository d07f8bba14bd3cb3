package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.StoreContract;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract in one database, on a schema for each store, which is emptied for the next one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaStoreContract extends StoreContract {

    private static final Set<String> NEVER_EMPTY = Set.of("site_schema", "site_lock");

    private final Product product;
    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    private final List<Tables> made = new ArrayList<>();
    private final Deque<Tables> free = new ArrayDeque<>();
    private final Map<BlogStore, Tables> used = new IdentityHashMap<>();
    private HikariDataSource database;

    SchemaStoreContract(Product product) {
        this.product = product;
    }

    @BeforeAll
    void open() {
        database = Databases.of(product, Path.of("a file system without files"));
    }

    @AfterAll
    void close() throws SQLException {
        for (Tables tables : made) {
            Databases.execute(
                    database, "DROP SCHEMA " + tables.schema() + (product == Product.MARIADB ? "" : " CASCADE"));
        }
        database.close();
    }

    @Override
    protected BlogStore newStore() {
        Tables tables = free.isEmpty() ? make() : free.pop();
        BlogStore store = JdbcStore.owning(database, tables);
        used.put(store, tables);
        return store;
    }

    private Tables make() {
        Tables tables = Tables.prefixed("site_").inSchema("forum_" + run + "_" + made.size());
        try {
            Databases.execute(database, "CREATE SCHEMA " + tables.schema());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        made.add(tables);
        Schema.of(database, tables).migrate();
        return tables;
    }

    @Override
    protected void closeStore(BlogStore store) throws SQLException {
        Tables tables = used.remove(store);
        for (String table : Ddl.of(product, tables).tables().keySet()) {
            if (!NEVER_EMPTY.contains(table)) {
                Databases.execute(database, "DELETE FROM " + tables.qualified(table));
            }
        }
        free.push(tables);
    }
}
