package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.scenario.EngineScenarios;
import dev.rejoinder.storage.BlogStore;

/** The engine on a database, whose pools are closed after each scenario. */
abstract class JdbcEngineScenarios extends EngineScenarios {

    private final Pools pools = new Pools();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        return pools.storeOn(newDatabase());
    }

    @Override
    protected void closeStores() {
        pools.close();
    }
}
