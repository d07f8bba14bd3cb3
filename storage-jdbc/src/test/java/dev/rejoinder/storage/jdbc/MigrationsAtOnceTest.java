package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void aDatabaseOfAnyProductIsMadeAndTakenOnByEightInstances(Product product, @TempDir Path folder) throws Exception {
        for (int round = 0; round < 3; round++) {
            try (HikariDataSource database = Databases.of(product, folder)) {
                migrate(List.of(database), Script.SHIPPED);
                migrate(List.of(database), MigrationTest.LATER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
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
