package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** Sixty-four threads that share four connections. */
@Timeout(120)
@ParameterizedClass
@TestedProducts
class CrowdedPoolTest {

    private static final int CONNECTIONS = 4;
    private static final int PEOPLE = 64;
    private static final int COMMENTS_OF_EACH = 20;
    private static final ThreadCounts ONE = new ThreadCounts(1, 0, 1, 0, 0, 0, 0);

    private final HikariDataSource tables;
    private final HikariDataSource pool;
    private final BlogStore store;
    private final CommentThread thread = Fixtures.aThread();

    CrowdedPoolTest(Product product, @TempDir Path folder) {
        tables = Databases.withTables(product, folder);
        pool = Databases.crowded(tables, CONNECTIONS);
        store = JdbcStore.owning(pool);
    }

    @AfterEach
    void close() {
        pool.close();
        tables.close();
    }

    @Test
    void countsAreExactNobodyStarvesAndNoConnectionIsLost() throws Exception {
        store.write(unit -> unit.threads().insert(thread));

        List<Long> slowest = together(
                () -> writeAndRead(() -> store.write(this::aComment)),
                () -> writeAndRead(() -> store.writeGrouped(this::aComment)));

        ThreadCounts all = store.read(unit -> unit.threads().on(List.of(thread.subject())))
                .get(thread.subject())
                .counts();
        assertThat(all.visible()).isEqualTo(PEOPLE * COMMENTS_OF_EACH).isEqualTo(all.approved());
        assertThat(store.read(unit -> unit.commentPages()
                                .page(thread.id(), new ThreadRange.Threaded(Order.OLDEST, null), 1_000))
                        .items())
                .hasSize(1_000);
        assertThat(slowest).as("slowest answers, in ms").allMatch(millis -> millis < 20_000);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(CONNECTIONS);
    }

    /** Half of the people do one thing, half the other. */
    private static List<Long> together(Callable<Long> one, Callable<Long> other)
            throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Long> results = new ArrayList<>();
            List<Callable<Long>> people = new ArrayList<>(Collections.nCopies(PEOPLE / 2, one));
            people.addAll(Collections.nCopies(PEOPLE / 2, other));
            for (Future<Long> person : crowd.invokeAll(people)) {
                results.add(person.get());
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }

    private Id aComment(UnitOfWork unit) {
        Comment comment = Fixtures.aComment(thread.id());
        unit.comments().insert(comment);
        unit.threads().addCounts(thread.id(), ONE);
        return comment.id();
    }

    /** The longest that one answer took, in milliseconds. */
    private long writeAndRead(Supplier<Id> writing) {
        long slowest = 0;
        for (int i = 0; i < COMMENTS_OF_EACH; i++) {
            long start = System.nanoTime();
            Id written = writing.get();
            List<Comment> found = store.read(unit -> unit.comments().find(thread.id(), List.of(written)));
            assertThat(found).hasSize(1);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        return slowest;
    }
}
