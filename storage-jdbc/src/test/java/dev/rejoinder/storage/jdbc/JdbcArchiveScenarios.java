package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.transfer.archive.ArchiveScenarios;

/** Archives made from memory, in and out of a database. */
abstract class JdbcArchiveScenarios extends ArchiveScenarios {

    private final Pools pools = new Pools();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        return JdbcStore.owning(pools.opened(newDatabase()));
    }

    @Override
    protected void closeStores() {
        pools.close();
    }
}
