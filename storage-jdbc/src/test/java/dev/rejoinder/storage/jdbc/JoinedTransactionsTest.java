package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** Units of work and the rows of a host in one transaction, which the host begins and ends. */
@ParameterizedClass
@TestedProducts
class JoinedTransactionsTest {

    private final HikariDataSource pool;
    private final Host host;
    private final BlogStore store;
    private final Post post = Fixtures.aPost();

    JoinedTransactionsTest(Product product, @TempDir Path folder) {
        pool = Databases.of(product, folder);
        Schema.of(pool).migrate();
        host = new Host(pool);
        store = JdbcStore.joining(host);
    }

    @BeforeEach
    void orders() throws SQLException {
        host.makeOrders();
    }

    @AfterEach
    void everyConnectionWasReleased() {
        assertThat(host.borrowed()).isZero();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        pool.close();
    }

    private boolean insert() {
        return store.write(unit -> unit.posts().insert(post));
    }

    private List<Post> posts() {
        return store.read(unit -> unit.posts().all(null, 10)).items();
    }

    private static <T> T fails(UnitOfWork unit, Post post) {
        unit.posts().insert(post);
        throw new UnsupportedOperationException("the work fails");
    }

    @Test
    void aUnitAndTheHostsRowsAreCommittedTogether() throws SQLException {
        host.transaction(() -> host.order(1) && insert() && host.order(2));

        assertThat(posts()).containsExactly(post);
        assertThat(host.orders()).containsExactly(1L, 2L);
    }

    @Test
    void aUnitAndTheHostsRowsAreRolledBackTogether() throws SQLException {
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> host.transaction(() -> {
                    host.order(1);
                    store.write(unit -> {
                        unit.afterCommit(() -> told.add("committed"));
                        return unit.posts().insert(post);
                    });
                    throw new UnsupportedOperationException("the host changes its mind");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(posts()).isEmpty();
        assertThat(host.orders()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void actionsRunAfterTheHostsCommitInTheirOrder() {
        List<String> told = new ArrayList<>();
        Function<String, Boolean> writing = name -> store.write(unit -> {
            unit.afterCommit(() -> told.add(name + " sees " + posts().size()));
            return unit.posts().insert(Fixtures.aPost());
        });

        host.transaction(() -> {
            boolean written = writing.apply("first") && writing.apply("second");
            assertThat(told).as("before the commit").isEmpty();
            return written;
        });

        assertThat(told).containsExactly("first sees 2", "second sees 2");
    }

    @Test
    void aFailedUnitLeavesTheHostsTransactionAsItWas() throws SQLException {
        Post kept = Fixtures.aPost();
        List<String> told = new ArrayList<>();

        host.transaction(() -> {
            host.order(1);
            assertThatThrownBy(() -> store.write(unit -> {
                        unit.afterCommit(() -> told.add("committed"));
                        return fails(unit, post);
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            return store.write(unit -> unit.posts().insert(kept)) && host.order(2);
        });

        assertThat(posts()).containsExactly(kept);
        assertThat(host.orders()).containsExactly(1L, 2L);
        assertThat(told).isEmpty();
    }

    @Test
    void aFailedStatementDoesNotPoisonTheHostsTransaction() throws SQLException {
        Comment comment = Fixtures.aComment(Fixtures.anId());

        host.transaction(() -> {
            host.order(1);
            assertThatThrownBy(() -> store.write(unit -> {
                        unit.posts().insert(post);
                        unit.comments().insertAll(List.of(comment, comment));
                        return true;
                    }))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("run again")
                    .hasMessageContaining("insert comments from");
            return host.order(2);
        });

        assertThat(posts()).isEmpty();
        assertThat(host.orders()).containsExactly(1L, 2L);
    }

    @Test
    void aTakenKeyDoesNotPoisonTheHostsTransaction() throws SQLException {
        host.transaction(this::insert);

        host.transaction(() -> {
            assertThat(insert()).isFalse();
            return host.order(1);
        });

        assertThat(host.orders()).containsExactly(1L);
    }

    @Test
    void whereNothingCanBeTakenBackTheHostIsToldToRollBackWhateverTheWorkThrew() {
        host.transaction(() -> {
            host.order(1);
            assertThatThrownBy(() -> store.write(unit -> {
                        endsTheTransaction();
                        return fails(unit, post);
                    }))
                    .isExactlyInstanceOf(StorageException.class)
                    .hasMessageContaining("the host has to roll back its transaction")
                    .hasMessageContaining("the work fails")
                    .hasCauseInstanceOf(UnsupportedOperationException.class)
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
            endsTheTransaction();
            return true;
        });

        assertThat(posts()).isEmpty();
    }

    private void endsTheTransaction() {
        try {
            host.own().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void outsideATransactionAStoreReadsAndRefusesToWrite() {
        host.transaction(this::insert);

        assertThat(posts()).containsExactly(post);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(unit -> unit.posts().insert(Fixtures.aPost())))
                .withMessageContaining("begin one around the call")
                .withMessageContaining("setAutoCommit(false)")
                .withMessageContaining("@Transactional");
        assertThat(posts()).containsExactly(post);
    }

    @Test
    void aUnitThatReadsSeesWhatTheHostHasNotCommittedYet() {
        host.transaction(() -> {
            insert();
            assertThat(posts()).containsExactly(post);
            return true;
        });
    }

    @Test
    void aStoreIsMadeInATransactionAsWell() throws SQLException {
        host.transaction(() -> {
            host.order(1);
            return JdbcStore.joining(host).write(unit -> unit.posts().insert(post));
        });

        assertThat(posts()).containsExactly(post);
        assertThat(host.orders()).containsExactly(1L);
    }

    @Test
    void aStoreWithoutTablesIsRefusedAndTheHostsTransactionGoesOn() throws SQLException {
        Tables missing = Tables.prefixed("other_");
        assertThatThrownBy(() -> JdbcStore.joining(host, missing)).hasMessageContaining("table other_post");

        host.transaction(() -> {
            host.order(1);
            assertThatThrownBy(() -> JdbcStore.joining(host, missing))
                    .hasMessageContaining("table other_comment")
                    .hasMessageContaining("table other_thread");
            return host.order(2);
        });

        assertThat(host.orders()).containsExactly(1L, 2L);
    }

    @Test
    void theHostsIsolationIsEnough() {
        for (int level : new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
            Post other = Fixtures.aPost();
            host.on(level).transaction(() -> store.write(unit -> unit.posts().insert(other)));
            assertThat(posts()).contains(other);
        }
    }
}
