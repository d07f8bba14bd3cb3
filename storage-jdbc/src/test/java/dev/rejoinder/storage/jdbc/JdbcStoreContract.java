package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.StoreContract;
import java.util.ArrayDeque;
import java.util.Deque;

/** The contract on a database, whose pool is closed after each test. */
abstract class JdbcStoreContract extends StoreContract {

    private final Deque<HikariDataSource> open = new ArrayDeque<>();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        open.push(newDatabase());
        return JdbcStore.owning(open.peek());
    }

    @Override
    protected void closeStore(BlogStore store) {
        open.pop().close();
    }
}
