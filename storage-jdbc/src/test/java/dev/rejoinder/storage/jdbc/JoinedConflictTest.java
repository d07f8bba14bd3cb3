package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host hears when two of its transactions get in each other's way. */
@Timeout(120)
class JoinedConflictTest {

    private static final int BOTH = 2;

    private final CommentThread thread = Fixtures.aThread();
    private final List<Comment> comments = List.of(Fixtures.aComment(thread.id()), Fixtures.aComment(thread.id()));

    @TempDir
    private Path folder;

    private BlogStore storeOf(Host host) throws SQLException {
        host.makeOrders();
        BlogStore store = JdbcStore.joining(host);
        host.transaction(() -> store.write(unit -> {
            unit.comments().insertAll(comments);
            return unit.threads().insert(thread);
        }));
        return store;
    }

    private static HikariDataSource migrated(HikariDataSource database) {
        Schema.of(database).migrate();
        return database;
    }

    /** Each host locks one comment and then wants the other. Whoever hears of a conflict rolls back. */
    private List<ConflictException> losersOfADeadlock(Host host, BlogStore store) throws Exception {
        CyclicBarrier oneEach = new CyclicBarrier(BOTH);
        ExecutorService crowd = Executors.newFixedThreadPool(BOTH);
        List<Future<ConflictException>> hosts = new ArrayList<>();
        for (int number = 0; number < BOTH; number++) {
            int own = number;
            Supplier<Boolean> work = () -> {
                host.order(own);
                lock(store, own);
                await(oneEach);
                lock(store, 1 - own);
                return true;
            };
            hosts.add(crowd.submit(() -> catchThrowableOfType(ConflictException.class, () -> host.transaction(work))));
        }
        crowd.shutdown();
        List<ConflictException> heard = new ArrayList<>();
        for (Future<ConflictException> one : hosts) {
            heard.add(one.get());
        }
        return heard.stream().filter(Objects::nonNull).toList();
    }

    private void lock(BlogStore store, int number) {
        Comment comment = comments.get(number);
        store.write(unit -> unit.comments().lock(comment.key().thread(), List.of(comment.id())));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void theLoserOfADeadlockIsToldToRunTheTransactionAgain(Product product) throws Exception {
        try (HikariDataSource database = migrated(Databases.of(product, folder))) {
            Host host = new Host(database);
            List<ConflictException> losers = losersOfADeadlock(host, storeOf(host));

            assertThat(losers).isNotEmpty().allSatisfy(loser -> {
                assertThat(loser).hasMessageContaining("again").hasMessageContaining("could not lock comment");
                assertThat(loser.mayRetry()).isTrue();
            });
            assertThat(host.orders()).hasSize(BOTH - losers.size());
            if (product == Product.MARIADB) {
                assertThat(losers.get(0))
                        .hasMessageStartingWith("the host has to roll back its transaction")
                        .satisfies(e -> assertThat(e.getSuppressed()).isNotEmpty());
            }
        }
    }

    /** The default from MariaDB 11.6 on. */
    @Test
    void aRowThatChangedSinceTheSnapshotIsAConflict() throws SQLException {
        try (HikariDataSource database = migrated(Databases.of(Product.MARIADB, folder))) {
            Host host = new Host(database).on(Connection.TRANSACTION_REPEATABLE_READ);
            BlogStore store = storeOf(host);
            BlogStore owning = JdbcStore.owning(database);

            assertThatThrownBy(() -> host.transaction(() -> {
                        host.execute("SET SESSION innodb_snapshot_isolation = ON");
                        store.read(unit -> unit.threads().find(List.of(thread.id())));
                        owning.write(unit -> unit.comments().replace(Fixtures.next(comments.get(0))));
                        lock(store, 0);
                        return true;
                    }))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("the host has to roll back its transaction");
        }
    }

    @Test
    void aReaderThatTurnsIntoAWriterTooLateIsAConflictInSqlite() throws SQLException {
        try (HikariDataSource database = migrated(Databases.of(Product.SQLITE, folder))) {
            Host host = new Host(database);
            BlogStore store = storeOf(host);
            BlogStore owning = JdbcStore.owning(database);

            assertThatThrownBy(() -> host.transaction(() -> {
                        store.read(unit -> unit.threads().find(List.of(thread.id())));
                        owning.write(unit -> unit.comments().replace(Fixtures.next(comments.get(0))));
                        return store.write(unit -> unit.posts().insert(Fixtures.aPost()));
                    }))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("has to be rolled back and run again");
        }
    }

    @Test
    void makingAStoreLeavesTheJournalOfAnSqliteFileAlone() throws SQLException {
        try (HikariDataSource database = Databases.of(Product.SQLITE, folder)) {
            Host host = new Host(database);
            assertThatThrownBy(() -> JdbcStore.joining(host)).hasMessageContaining("lacks table");

            assertThat(host.ask("SELECT COUNT(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'"))
                    .containsExactly(1L);
        }
    }

    @Test
    void anH2ThatWouldLoseCommitsIsRefused() {
        String url = "jdbc:h2:" + folder.resolve("blog");
        migrated(Databases.pool(url + ";WRITE_DELAY=0")).close();
        try (HikariDataSource database = Databases.pool(url + ";WRITE_DELAY=500")) {
            assertThatThrownBy(() -> JdbcStore.joining(new Host(database))).hasMessageContaining(";WRITE_DELAY=0");
        }
    }
}
