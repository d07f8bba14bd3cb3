package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts as a server with many writers keeps them. */
@Timeout(60)
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "MARIADB"})
class CountDeltaTest {

    private static final ThreadCounts ONE = new ThreadCounts(1, 0, 1, 0, 0, 0, 0);

    private final HikariDataSource database;
    private final CommentThread thread = Fixtures.aThread();
    private final BlogStore store;

    CountDeltaTest(Servers servers) {
        database = Recycled.on(servers);
        store = JdbcStore.owning(database);
    }

    @BeforeEach
    void aThread() {
        store.write(unit -> unit.threads().insert(thread));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodyWaitsForAThreadThatAnotherOneHoldsAndNothingIsLost() throws Exception {
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            Dialect.execute(holder, "SELECT id FROM rj_thread FOR UPDATE");
            for (int i = 0; i < 5; i++) {
                add();
            }
            assertThat(deltas()).isEqualTo(5);
            assertThat(counts().visible()).isEqualTo(5);
            holder.rollback();
        }
        while (deltas() > 0) {
            add();
        }
        assertThat(counts().visible()).isGreaterThan(5).isEqualTo(counts().approved());
    }

    @Test
    void aUnitReadsWhatItAdded() {
        ThreadCounts seen = store.write(unit -> {
            unit.threads().addCounts(thread.id(), ONE);
            unit.threads().addCounts(thread.id(), ONE);
            return unit.threads().all(null, 1).last().counts();
        });

        assertThat(seen).isEqualTo(ONE.plus(ONE)).isEqualTo(counts());
    }

    @Test
    void countsOfACrowdAreExactAtEveryMoment() throws Exception {
        int threads = 8;
        int each = 250;
        ExecutorService crowd = Executors.newFixedThreadPool(threads + 1);
        CountDownLatch writing = new CountDownLatch(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(crowd.submit(() -> {
                for (int n = 0; n < each; n++) {
                    add();
                }
                writing.countDown();
            }));
        }
        running.add(crowd.submit(() -> {
            while (writing.getCount() > 0) {
                ThreadCounts counts = counts();
                assertThat(counts.visible()).isEqualTo(counts.approved());
            }
        }));
        for (Future<?> one : running) {
            one.get();
        }
        crowd.shutdown();

        assertThat(counts().visible()).isEqualTo(threads * each);
    }

    private void add() {
        store.write(unit -> {
            unit.threads().addCounts(thread.id(), ONE);
            return unit;
        });
    }

    private ThreadCounts counts() {
        return store.read(unit -> unit.threads().on(List.of(thread.subject())))
                .get(thread.subject())
                .counts();
    }

    private int deltas() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM rj_thread_delta")) {
            count.next();
            return count.getInt(1);
        }
    }
}
