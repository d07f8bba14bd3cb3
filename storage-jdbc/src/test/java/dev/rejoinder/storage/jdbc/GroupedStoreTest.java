package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Capability;
import java.util.Set;
import java.util.function.Function;

/** Whatever holds for a unit that is written alone also holds for one that is written in a group. */
class GroupedStoreTest extends JdbcStoreContract {

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.h2());
    }

    @Override
    protected BlogStore newStore() {
        BlogStore store = super.newStore();
        return new BlogStore() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                return store.writeGrouped(work);
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return store.read(work);
            }
        };
    }

    /** One group after the other. */
    @Override
    protected Set<Capability> lacks() {
        return Set.of(Capability.OVERLAPPING_WRITES);
    }
}
