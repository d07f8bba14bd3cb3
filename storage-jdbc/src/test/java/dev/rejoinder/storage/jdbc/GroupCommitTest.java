package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who shares a transaction with whom, and what each is told. */
class GroupCommitTest extends WaitingCallers {

    @Test
    void whoeverComesAloneWaitsForNobody() {
        assertThat(group.write(this::insert).orElseThrow().result()).isTrue();
        assertThat(group.write(this::insert).orElseThrow().result()).isTrue();

        assertThat(transactions).hasValue(2);
    }

    @Test
    void thoseWhoComeDuringACommitShareTheNextInGroupsOfAtMost256() throws Exception {
        Future<?> leader = aLeaderAtWork();
        List<Future<Boolean>> waiting =
                waiting(QUEUE, () -> group.write(this::insert).orElseThrow().result());

        leaderMayGoOn.countDown();

        leader.get();
        for (Future<Boolean> caller : waiting) {
            assertThat(caller.get()).isTrue();
        }
        assertThat(transactions).hasValue(3);
        assertThat(kept()).isEqualTo(QUEUE);
    }

    @Test
    void aFullQueueTurnsAwayWhoeverHasWaitedLongEnough() throws Exception {
        Future<?> leader = aLeaderAtWork();
        List<Future<Boolean>> waiting =
                waiting(QUEUE, () -> group.write(this::insert).orElseThrow().result());

        assertThatThrownBy(() -> group.write(this::insert))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("300 units of work were waiting")
                .hasMessageContaining("50 ms");

        leaderMayGoOn.countDown();
        leader.get();
        for (Future<Boolean> caller : waiting) {
            assertThat(caller.get()).isTrue();
        }
        assertThat(kept()).isEqualTo(QUEUE);
        assertThat(group.write(this::insert)).isPresent();
    }

    @Test
    void aRowThatCantBeKeptSendsEverybodyToWriteAlone() throws Exception {
        Comment taken = Fixtures.aComment(thread);
        owned.write(session -> JdbcUnit.run(session, unit -> unit.comments().insert(taken)));
        Future<?> leader = aLeaderAtWork();
        List<Future<Boolean>> waiting =
                waiting(20, () -> group.write(this::insert).isPresent());
        waiting.addAll(waiting(
                1, () -> group.write(unit -> unit.comments().insert(taken)).isPresent()));

        leaderMayGoOn.countDown();

        leader.get();
        for (Future<Boolean> caller : waiting) {
            assertThat(caller.get()).isFalse();
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aUnitThatChangesOrReadsWhatItAddedRunsAloneAndTheOthersGoOn() throws Exception {
        Comment stored = Fixtures.aComment(thread);
        owned.write(session -> JdbcUnit.run(session, unit -> unit.comments().insert(stored)));
        Future<?> leader = aLeaderAtWork();
        List<Future<Boolean>> adding =
                waiting(5, () -> group.write(this::insert).isPresent());
        List<Future<Boolean>> changing = waiting(
                1,
                () -> group.write(unit -> unit.comments().replace(Fixtures.next(stored)))
                        .isPresent());
        changing.addAll(waiting(
                1,
                () -> group.write(unit -> {
                            unit.comments().insert(Fixtures.aComment(thread));
                            return unit.commentPages().page(thread, new ThreadRange.Threaded(Order.OLDEST, null), 10);
                        })
                        .isPresent()));

        leaderMayGoOn.countDown();

        leader.get();
        for (Future<Boolean> caller : adding) {
            assertThat(caller.get()).isTrue();
        }
        for (Future<Boolean> caller : changing) {
            assertThat(caller.get()).isFalse();
        }
        assertThat(kept()).isEqualTo(1 + 5);
    }
}
