package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.scenario.EngineScenarios;
import dev.rejoinder.storage.BlogStore;
import javax.sql.DataSource;

/** The engine on a database, whose pools are closed after each scenario. */
abstract class JdbcEngineScenarios extends EngineScenarios {

    private final Pools pools = new Pools();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    /** How the store sees it. */
    DataSource seen(HikariDataSource database) {
        return database;
    }

    @Override
    protected BlogStore newStore() {
        HikariDataSource database = pools.opened(newDatabase());
        return JdbcStore.owning(seen(database));
    }

    @Override
    protected int operations() {
        return 4_000;
    }

    @Override
    protected void closeStores() {
        pools.close();
    }
}
