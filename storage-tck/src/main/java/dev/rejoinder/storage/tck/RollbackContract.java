package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit whose work fails has never been. */
abstract class RollbackContract extends Contract {

    private static final List<String> KEYS = List.of(Site.KEY, "other");

    private final Site site = Site.anew();

    @BeforeEach
    void aSite() {
        commit(site::insert);
    }

    private Everything everything() {
        return read(unit -> Everything.in(unit, KEYS));
    }

    private void fails(Consumer<UnitOfWork> work) {
        RuntimeException thrown = new UnsupportedOperationException("the work fails");
        assertThatThrownBy(() -> commit(unit -> {
                    work.accept(unit);
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void nothingOfAFailedUnitIsKeptInAnyAggregate() {
        Everything before = everything();

        fails(unit -> EveryCall.changes(site).forEach(change -> change.call().accept(unit)));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void everySingleChangeIsTakenBackAndMayBeMadeAgain() {
        for (EveryCall change : EveryCall.changes(site)) {
            Everything before = everything();
            fails(change.call());
            assertThat(everything()).as(change.name()).isEqualTo(before);

            List<Everything> seen = new ArrayList<>();
            fails(unit -> {
                change.call().accept(unit);
                seen.add(Everything.in(unit, KEYS));
            });
            assertThat(seen).as("%s, made again", change.name()).doesNotContain(before);
        }
    }

    @Test
    void whatTheWorkThrowsPassesThroughUnchanged() {
        Everything before = everything();
        List<Throwable> thrown = List.of(
                new IllegalStateException("of the work's own"),
                new IllegalArgumentException("of the work's own"),
                new ArithmeticException("of the work's own"),
                new AssertionError("an error"));

        for (Throwable each : thrown) {
            assertThatThrownBy(() -> commit(unit -> {
                        unit.posts().insert(aPost());
                        sneak(each);
                    }))
                    .isSameAs(each);
            assertThatThrownBy(() -> read(unit -> {
                        sneak(each);
                        return true;
                    }))
                    .isSameAs(each);
        }
        assertThat(everything()).isEqualTo(before);
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void noActionRunsAfterARollback() {
        List<String> told = new ArrayList<>();

        fails(unit -> {
            unit.afterCommit(() -> told.add("committed"));
            unit.posts().insert(aPost());
        });

        commit(unit -> unit.posts().insert(aPost()));
        assertThat(told).isEmpty();
    }

    @Test
    void theNextUnitOfTheSameThreadIsAFreshOne() {
        Everything before = everything();
        for (int i = 0; i < 20; i++) {
            fails(unit -> unit.posts().insert(aPost()));
        }
        commit(unit -> unit.posts().insert(aPost()));

        assertThat(everything().posts()).hasSize(before.posts().size() + 1);
    }
}
