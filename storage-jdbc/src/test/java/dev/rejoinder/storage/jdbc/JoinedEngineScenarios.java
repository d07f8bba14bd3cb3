package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.scenario.EngineScenarios;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.List;

/** The engine within transactions of a host, each around one unit. */
abstract class JoinedEngineScenarios extends EngineScenarios {

    private final List<HikariDataSource> open = new ArrayList<>();

    /** One with tables. */
    abstract HikariDataSource newDatabase();

    @Override
    protected BlogStore newStore() {
        HikariDataSource database = newDatabase();
        open.add(database);
        return JoinedStoreContract.hosted(database);
    }

    /** The same engine has been through the long ones over an owning store. */
    @Override
    protected int commentsOfEach() {
        return 250;
    }

    @Override
    protected int operations() {
        return 2_000;
    }

    @Override
    protected void closeStores() {
        open.forEach(HikariDataSource::close);
        open.clear();
    }
}
