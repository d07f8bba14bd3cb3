package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** Every order in which work, commit and rollback may fail. */
@ParameterizedClass
@TestedProducts
class OwnedTransactionsTest {

    private static final String INSERT = "INSERT INTO rj_post";

    private final HikariDataSource pool;
    private final FaultyDataSource database;
    private final BlogStore store;
    private final SQLException conflict;
    private final SQLException failure = new SQLException("out of paper", "XX000", 4711);
    private final String commit;
    private final String rollback;
    private final SQLException reset = new SQLException("connection reset", "08006");
    private final Post post = Fixtures.aPost();
    private final Event event = Fixtures.anEventOn(Target.of(post), 1);
    private final AtomicInteger runs = new AtomicInteger();

    OwnedTransactionsTest(Product product, @TempDir Path folder) {
        boolean byStatements = product == Product.SQLITE || product == Product.MARIADB;
        pool = Databases.withTables(product, folder);
        database = new FaultyDataSource(pool);
        database.handingOut(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        });
        store = JdbcStore.owning(database);
        conflict = conflict(product);
        commit = byStatements ? "COMMIT" : "Connection.commit";
        rollback = byStatements ? "ROLLBACK" : "Connection.rollback";
    }

    private static SQLException conflict(Product product) {
        return switch (product) {
            case POSTGRESQL -> new SQLException("could not serialize access", "40001", 0);
            case MARIADB, MYSQL -> new SQLException("lock wait timeout exceeded", "HY000", 1205);
            case SQLITE -> new SQLException("busy", null, 5);
            case H2 -> new SQLException("deadlock", "40001", 40001);
        };
    }

    @AfterEach
    void everyConnectionWentBack() {
        assertThat(database.open()).isZero();
        pool.close();
    }

    private boolean insert() {
        return store.write(unit -> {
            runs.incrementAndGet();
            return unit.posts().insert(post);
        });
    }

    private List<Post> kept() {
        return store.read(unit -> unit.posts().all(null, 10)).items();
    }

    @Test
    void aConflictInAStatementRunsTheWholeUnitAgain() {
        database.failing(INSERT, conflict, 2);

        assertThat(insert()).isTrue();
        assertThat(runs).hasValue(3);
        assertThat(kept()).containsExactly(post);
    }

    @Test
    void aConflictAtTheCommitRunsTheWholeUnitAgain() {
        database.failing(commit, conflict, 4);

        assertThat(insert()).isTrue();
        assertThat(runs).hasValue(5);
        assertThat(kept()).containsExactly(post);
    }

    @Test
    void theFifthConflictIsTheCallers() {
        database.failing(INSERT, conflict, 100);

        assertThatThrownBy(this::insert)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.mayRetry()).isTrue())
                .hasMessageContaining("5 times")
                .hasMessageContaining("insert post " + post.id());
        assertThat(runs).hasValue(5);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aConflictCountsEvenIfTheWorkSwallowsIt() {
        database.failing(INSERT, conflict, 1);

        boolean inserted = store.write(unit -> {
            runs.incrementAndGet();
            try {
                return unit.posts().insert(post);
            } catch (ConflictException e) {
                return false;
            }
        });

        assertThat(inserted).isTrue();
        assertThat(runs).hasValue(2);
    }

    @Test
    void afterAFailedStatementAUnitIsLostEvenIfTheWorkGoesOn() {
        database.failing(INSERT, failure, 1);

        assertThatThrownBy(() -> store.write(unit -> {
                    assertThatThrownBy(() -> unit.posts().insert(post)).isInstanceOf(StorageException.class);
                    assertThatThrownBy(() -> unit.posts().insert(Fixtures.aPost()))
                            .hasMessageContaining("out of paper");
                    return runs.incrementAndGet();
                }))
                .isInstanceOf(StorageException.class);
        assertThat(runs).hasValue(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFailureSaysWhatWasBeingDoneAndIsNotRepeated() {
        database.failing(INSERT, failure, 1);

        assertThatThrownBy(this::insert)
                .isExactlyInstanceOf(StorageException.class)
                .hasMessage("could not insert post " + post.id() + ": out of paper")
                .hasCause(failure);
        assertThat(runs).hasValue(1);
    }

    private boolean insertWithEvent() {
        return store.write(unit -> {
            runs.incrementAndGet();
            unit.events().append(event);
            return unit.posts().insert(post);
        });
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundAndNotRepeated() {
        database.losingTheAnswerOf(commit, reset);

        assertThat(insertWithEvent()).isTrue();
        assertThat(runs).hasValue(1);
        assertThat(kept()).containsExactly(post);
        assertThat(store.read(unit -> unit.events().all(null, 10)).items()).containsExactly(event);
    }

    @Test
    void aCommitOfAGroupWhoseAnswerWasLostIsFoundToo() {
        Comment comment = Fixtures.aComment(Fixtures.anId());
        database.losingTheAnswerOf(commit, reset);

        boolean inserted = store.writeGrouped(unit -> {
            runs.incrementAndGet();
            unit.events().append(event);
            return unit.comments().insert(comment);
        });

        assertThat(inserted).isTrue();
        assertThat(runs).hasValue(1);
        assertThat(store.read(unit -> unit.events().all(null, 10)).items()).containsExactly(event);
    }

    @Test
    void aCommitThatDidNotHappenIsRepeated() {
        database.failing(commit, reset, 1);

        assertThat(insertWithEvent()).isTrue();
        assertThat(runs).hasValue(2);
        assertThat(kept()).containsExactly(post);
    }

    @Test
    void aCommitThatNeverHappensIsTheCallers() {
        database.failing(commit, reset, 100);

        assertThatThrownBy(this::insertWithEvent)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("was run 5 times and nothing was kept")
                .hasMessageContaining("connection reset");
        assertThat(runs).hasValue(5);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aCommitWhoseOutcomeCantBeFoundOutIsSaidToBeUnknown() {
        database.losingTheAnswerOf(commit, reset);
        assertThatThrownBy(() -> store.write(unit -> {
                    unit.events().append(event);
                    database.failing("INSERT INTO rj_event", reset, 100);
                    return true;
                }))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("whether the unit of work was kept is unknown");
    }

    @Test
    void aFailedCommitWithoutAnEventIsNotRepeatedAndSaysThatItsOutcomeIsUnknown() {
        database.failing(commit, reset, 1);

        assertThatThrownBy(this::insert)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("whether the unit of work was kept is unknown");
        assertThat(runs).hasValue(1);
        assertThat(insert()).isTrue();
    }

    @Test
    void aFailedRollbackDoesNotHideWhyThereWasOne() {
        SQLException noTransaction = new SQLException("no transaction is active");
        database.failing(INSERT, failure, 1).failing(rollback, noTransaction, 1);

        assertThatThrownBy(this::insert).hasMessageContaining("out of paper").hasSuppressedException(noTransaction);
    }

    @Test
    void whatTheWorkThrowsIsThrownAndNothingIsKept() {
        UnsupportedOperationException mistake = new UnsupportedOperationException("of the host");

        assertThatThrownBy(() -> store.write(unit -> {
                    unit.posts().insert(post);
                    throw mistake;
                }))
                .isSameAs(mistake);
        assertThatThrownBy(() -> store.write(unit -> {
                    unit.posts().insert(post);
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> store.write(unit -> {
                    unit.posts().insert(post);
                    throw OwnedTransactionsTest.<RuntimeException>unchecked(new IOException("as Kotlin may throw"));
                }))
                .isInstanceOf(IOException.class);
        assertThat(kept()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception checked) throws E {
        throw (E) checked;
    }

    @Test
    void noConnectionIsUnavailable() {
        database.failing("DataSource.getConnection", new SQLException("pool is empty"), 2);

        assertThatThrownBy(this::insert)
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.mayRetry()).isTrue());
        assertThatThrownBy(this::kept).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aConnectionThatCantBeReturnedUndoesNoCommit() {
        database.failing("Connection.close", new SQLException("gone"), 1);

        assertThat(insert()).isTrue();
    }

    @Test
    void actionsRunAfterTheLastAttemptAloneAndOutsideTheUnit() {
        database.failing(commit, conflict, 1);
        List<Integer> seen = new ArrayList<>();
        Function<UnitOfWork, Boolean> work = unit -> {
            unit.afterCommit(() -> seen.add(database.open()));
            unit.afterCommit(() -> seen.add(kept().size()));
            return unit.posts().insert(post);
        };

        assertThat(store.write(work)).isTrue();

        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void everyConnectionGoesBackAsItCame() {
        database.failing(INSERT, conflict, 1).failing(commit, conflict, 1);
        insert();
        kept();
        database.failing(INSERT, failure, 1);
        assertThatThrownBy(this::insert).isInstanceOf(StorageException.class);

        assertThat(database.cameAs()).hasSizeGreaterThan(5).isEqualTo(database.wentBackAs());
    }
}
