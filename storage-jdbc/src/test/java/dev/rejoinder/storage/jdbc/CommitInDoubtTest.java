package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** A commit that fails without saying whether it happened. */
@ParameterizedClass
@TestedProducts
class CommitInDoubtTest extends OwnedTransactionsFaults {

    private final SQLException reset = new SQLException("connection reset", "08006");
    private final Event event = Fixtures.anEventOn(Target.of(post), 1);

    CommitInDoubtTest(Product product, @TempDir Path folder) {
        super(product, folder);
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
}
