package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts that are kept within transactions of a host, on servers with many writers. */
@Timeout(120)
@ParameterizedClass
@CsvSource({
    "POSTGRESQL, " + Connection.TRANSACTION_READ_COMMITTED,
    "POSTGRESQL, " + Connection.TRANSACTION_REPEATABLE_READ,
    "MARIADB, " + Connection.TRANSACTION_READ_COMMITTED,
    "MARIADB, " + Connection.TRANSACTION_REPEATABLE_READ
})
class HostCountFoldTest {

    private static final ThreadCounts ONE = new ThreadCounts(1, 0, 1, 0, 0, 0, 0);
    private static final ThreadCounts ONE_LESS = new ThreadCounts(-1, 0, -1, 0, 0, 0, 0);

    private final Product product;
    private final HikariDataSource pool;
    private final Host host;
    private final JoinedTransactions transactions;
    private final BlogStore store;
    private final CommentThread thread = Fixtures.aThread();

    HostCountFoldTest(Product product, int isolation) {
        this.product = product;
        pool = Databases.of(product, Path.of(""));
        Schema.of(pool).migrate();
        host = new Host(pool).on(isolation);
        transactions = JoinedTransactions.of(host, Tables.DEFAULT);
        store = new JdbcStore(transactions);
    }

    @BeforeEach
    void aThread() {
        host.transaction(() -> store.write(unit -> unit.threads().insert(thread)));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void add(BlogStore to, ThreadCounts difference) {
        to.write(unit -> {
            unit.threads().addCounts(thread.id(), difference);
            return true;
        });
    }

    private boolean fold() {
        return transactions.write(session -> {
            new HostCountFold(session, thread.id()).run();
            return true;
        });
    }

    private void gather(int deltas, ThreadCounts difference) {
        host.transaction(() -> transactions.write(session -> {
            for (int i = 0; i < deltas; i++) {
                CountDelta.addition(session, thread.id(), difference).insert(session);
            }
            return true;
        }));
    }

    private long counted() {
        ThreadCounts counts = store.read(unit -> unit.threads().on(List.of(thread.subject())))
                .get(thread.subject())
                .counts();
        assertThat(counts.visible()).isEqualTo(counts.approved());
        return counts.visible();
    }

    private long deltas() throws SQLException {
        return host.ask("SELECT COUNT(*) FROM rj_thread_delta").get(0);
    }

    @Test
    void fewDeltasAreLeftAndManyAreFolded() throws SQLException {
        gather(31, ONE);
        host.transaction(this::fold);
        assertThat(deltas()).isEqualTo(31);

        gather(1, ONE);
        host.transaction(this::fold);

        assertThat(deltas()).isZero();
        assertThat(counted()).isEqualTo(32);
    }

    @Test
    void aHostsRollbackTakesTheFoldBack() throws SQLException {
        gather(40, ONE);
        assertThatThrownBy(() -> host.transaction(() -> {
                    fold();
                    assertThat(counted()).isEqualTo(40);
                    throw new UnsupportedOperationException("the host changes its mind");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(deltas()).isEqualTo(40);
        assertThat(counted()).isEqualTo(40);
    }

    @Test
    void whatAnotherOneFoldedSinceTheTransactionBeganIsFoldedOnce() throws Exception {
        gather(40, ONE);
        foldsAfterAnother();

        assertThat(counted()).isEqualTo(40);
        assertThat(deltas()).isZero();
    }

    /** The row then says the same as before, and only the deltas show that there is nothing to fold. */
    @Test
    void whatCancelledOutIsFoldedOnceAsWell() throws Exception {
        gather(20, ONE);
        gather(20, ONE_LESS);
        foldsAfterAnother();

        assertThat(counted()).isZero();
        assertThat(deltas()).isZero();
    }

    @Test
    void noCountEndsTheTransactionOfAHost() {
        gather(41, ONE);

        host.transaction(() -> {
            likeANewServer();
            add(store, ONE);
            counted();
            host.transaction(this::fold);
            return fold();
        });

        assertThat(counted()).isEqualTo(42);
    }

    /** From MariaDB 11.6 on that is the default. */
    private void likeANewServer() {
        if (product == Product.MARIADB) {
            host.execute("SET SESSION innodb_snapshot_isolation = ON");
        }
    }

    private void foldsAfterAnother() {
        host.transaction(() -> {
            counted();
            host.transaction(this::fold);
            return fold();
        });
    }

    @Test
    void nobodyWaitsForAHostThatAddsOrFolds() throws Exception {
        BlogStore owning = JdbcStore.owning(pool);
        gather(40, ONE);
        host.transaction(() -> {
            add(store, ONE);
            fold();
            add(store, ONE);
            for (int i = 0; i < 40; i++) {
                host.transaction(() -> {
                    add(store, ONE);
                    return fold();
                });
                add(owning, ONE);
            }
            return true;
        });

        assertThat(counted()).isEqualTo(122);
    }

    @Test
    void anOwnFoldWaitsForNoHostThatHasAddedSomething() throws Exception {
        BlogStore owning = JdbcStore.owning(pool);
        gather(40, ONE);
        host.transaction(() -> {
            add(store, ONE);
            for (int i = 0; i < 40; i++) {
                add(owning, ONE);
            }
            return true;
        });

        assertThat(counted()).isEqualTo(81);
    }

    @Test
    void countsOfManyHostsAreExactAndTheirDeltasStayFew() throws Exception {
        int hosts = 8;
        int each = 150;
        AtomicInteger working = new AtomicInteger(hosts);
        ExecutorService crowd = Executors.newFixedThreadPool(hosts + 1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            running.add(crowd.submit(() -> {
                for (int n = 0; n < each; n++) {
                    patiently();
                }
                return working.decrementAndGet();
            }));
        }
        running.add(crowd.submit(() -> {
            long before = 0;
            while (working.get() > 0) {
                long now = counted();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            return before;
        }));
        for (Future<?> one : running) {
            one.get(100, TimeUnit.SECONDS);
        }
        crowd.shutdown();

        assertThat(counted()).isEqualTo(hosts * each);
        assertThat(deltas()).isLessThan(300);
    }

    /** A host that reads before it writes, and so has its snapshot, and runs its transaction again after a conflict. */
    private void patiently() {
        for (int attempt = 1; ; attempt++) {
            try {
                host.transaction(() -> {
                    counted();
                    add(store, ONE);
                    return true;
                });
                return;
            } catch (ConflictException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }
}
