package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.scenario.EngineScenarios;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.List;

/** The engine on a database, whose pools are closed after each scenario. */
abstract class JdbcEngineScenarios extends EngineScenarios {

    private final List<HikariDataSource> open = new ArrayList<>();

    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        HikariDataSource database = newDatabase();
        open.add(database);
        return Databases.migrated(database);
    }

    @Override
    protected void closeStores() {
        open.forEach(HikariDataSource::close);
    }
}
