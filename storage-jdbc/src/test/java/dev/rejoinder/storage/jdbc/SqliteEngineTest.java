package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteEngineTest extends JdbcEngineScenarios {

    @TempDir
    private static Path folder;

    @Override
    HikariDataSource newDatabase() {
        return Databases.withTables(Databases.sqlite(folder));
    }
}
