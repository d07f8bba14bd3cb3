package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The engine among other writers who are always in the way; nobody must notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConflictingEngineScenarios extends JdbcEngineScenarios {

    private final Conflicts conflicts;

    ConflictingEngineScenarios(int vendorCode) {
        conflicts = new Conflicts(vendorCode, 42);
    }

    @Override
    DataSource seen(HikariDataSource database) {
        return conflicts.over(database);
    }

    /** Each conflict costs a pause. */
    @Override
    protected int operations() {
        return 1_000;
    }

    @Override
    protected int commentsOfEach() {
        return 100;
    }

    @AfterAll
    void thereWereConflicts() {
        assertThat(conflicts.atStatements()).isGreaterThan(100);
        assertThat(conflicts.atCommits()).isGreaterThan(100);
    }
}
