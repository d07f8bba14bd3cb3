package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Instances of a host that are started together all find an empty database. */
class MigrationsAtOnceTest {

    private static final int INSTANCES = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void fiftyDatabasesOfH2AreMadeByEightInstancesEach() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<HikariDataSource> databases =
                    List.of(Databases.h2(), Databases.h2(), Databases.h2(), Databases.h2(), Databases.h2());
            migrate(databases, Script.SHIPPED);
            databases.forEach(HikariDataSource::close);
        }
    }

    @ParameterizedTest
    @TestedProducts
    void tablesWithCommentsInThemAreTakenOnByEightInstances(Product product, @TempDir Path folder) throws Exception {
        for (int round = 0; round < 3; round++) {
            try (HikariDataSource database = Databases.of(product, folder)) {
                migrate(List.of(database), Script.SHIPPED);
                writeComments(database, 100);

                migrate(List.of(database), MigrationTest.LATER);

                assertThat(scores(database)).isEqualTo(100);
            }
        }
    }

    private static void writeComments(HikariDataSource database, int comments) {
        CommentThread thread = Fixtures.aThread();
        JdbcStore.owning(database).write(unit -> {
            unit.threads().insert(thread);
            unit.comments()
                    .insertAll(Stream.generate(() -> Fixtures.aComment(thread.id()))
                            .limit(comments)
                            .toList());
            return true;
        });
    }

    private static int scores(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("SELECT SUM(score) FROM rj_comment")) {
            sum.next();
            return sum.getInt(1);
        }
    }

    @ParameterizedTest
    @TestedProducts
    void anEmptyDatabaseOfAnyProductIsTakenThroughAllVersionsByEightInstances(Product product, @TempDir Path folder)
            throws Exception {
        try (HikariDataSource database = Databases.of(product, folder)) {
            migrate(List.of(database), MigrationTest.LATER);
        }
    }

    /** All databases at once: the more threads, the more often one is stopped between two steps of a statement. */
    private void migrate(List<HikariDataSource> databases, List<Script> scripts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(databases.size() * INSTANCES);
        List<Future<?>> migrations = new ArrayList<>();
        for (HikariDataSource database : databases) {
            for (int i = 0; i < INSTANCES; i++) {
                migrations.add(threads.submit(() -> {
                    start.await();
                    new Schema(database, Tables.DEFAULT, scripts).migrate();
                    return true;
                }));
            }
        }
        for (Future<?> migration : migrations) {
            assertThatCode(migration::get).doesNotThrowAnyException();
        }
    }
}
