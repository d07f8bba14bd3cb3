package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.tck.Capability;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class SqliteJoinedStoreTest extends JoinedStoreContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    private static Path folder;

    /** The host's transactions begin as writers, as the documentation advises. */
    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.pool(
                "jdbc:sqlite:" + folder.resolve(NUMBER.incrementAndGet() + ".db?transaction_mode=IMMEDIATE")));
    }

    @Override
    protected Set<Capability> lacks() {
        return Set.of(Capability.OVERLAPPING_WRITES);
    }
}
