package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.tck.Capability;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends JdbcStoreContract {

    @TempDir
    private static Path folder;

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.sqlite(folder));
    }

    @Override
    protected Set<Capability> lacks() {
        return Set.of(Capability.OVERLAPPING_WRITES);
    }
}
