package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The store among other writers who are always in the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresConflictsTest extends JdbcStoreContract {

    private final Conflicts conflicts = new Conflicts(0, 42);

    @Override
    HikariDataSource newDatabase() {
        return Recycled.on(Servers.POSTGRESQL);
    }

    @Override
    DataSource seen(HikariDataSource database) {
        return conflicts.over(database);
    }

    @AfterAll
    void thereWereConflicts() {
        assertThat(conflicts.atStatements()).isGreaterThan(20);
        assertThat(conflicts.atCommits()).isGreaterThan(20);
    }
}
