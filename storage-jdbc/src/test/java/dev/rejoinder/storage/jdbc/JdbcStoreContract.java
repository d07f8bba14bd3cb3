package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.StoreContract;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** The contract on a database, whose pool is closed after each test. */
abstract class JdbcStoreContract extends StoreContract {

    private final Deque<HikariDataSource> open = new ArrayDeque<>();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    /** How the store sees it. */
    DataSource seen(HikariDataSource database) {
        return database;
    }

    @Override
    protected BlogStore newStore() {
        HikariDataSource database = newDatabase();
        open.push(database);
        return JdbcStore.owning(seen(database));
    }

    @Override
    protected void closeStore(BlogStore store) {
        open.pop().close();
    }
}
