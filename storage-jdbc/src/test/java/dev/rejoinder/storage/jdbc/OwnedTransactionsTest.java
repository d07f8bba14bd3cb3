package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** Every order in which work, commit and rollback may fail. */
@ParameterizedClass
@TestedProducts
class OwnedTransactionsTest extends OwnedTransactionsFaults {

    private static final String INSERT = "INSERT INTO rj_post";

    private final SQLException failure = new SQLException("out of paper", "XX000", 4711);

    OwnedTransactionsTest(Product product, @TempDir Path folder) {
        super(product, folder);
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
