package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.StoreContract;
import java.util.ArrayDeque;
import java.util.Deque;

/** The contract within transactions of a host, each around one unit. */
abstract class JoinedStoreContract extends StoreContract {

    private final Deque<HikariDataSource> open = new ArrayDeque<>();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        HikariDataSource database = newDatabase();
        open.push(database);
        return hosted(database);
    }

    static BlogStore hosted(HikariDataSource database) {
        Host host = new Host(database);
        return host.hosted(JdbcStore.joining(host));
    }

    @Override
    protected void closeStore(BlogStore store) {
        open.pop().close();
    }
}
