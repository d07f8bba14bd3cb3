package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What each of a group is told when a thread is interrupted or the database is gone. */
class GroupCommitFailureTest extends WaitingCallers {

    @Test
    void anInterruptedLeaderFailsNobody() throws Exception {
        Future<?> leader = aLeaderAtWork();
        CountDownLatch interrupted = new CountDownLatch(1);
        List<Future<Boolean>> waiting = waiting(1, () -> {
            boolean kept = group.write(this::insert).isPresent();
            if (Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
            return kept;
        });
        waiting.addAll(waiting(5, () -> group.write(this::insert).isPresent()));
        owned = new InterruptsItsLeader(owned);

        leaderMayGoOn.countDown();

        leader.get();
        for (Future<Boolean> caller : waiting) {
            assertThat(caller.get()).isTrue();
        }
        assertThat(awaitUnchecked(interrupted)).isTrue();
    }

    /** An interrupt that comes while the group is being written. */
    private record InterruptsItsLeader(Transactions owned) implements Transactions {
        @Override
        public <T> T write(Function<Session, T> work) {
            T result = owned.write(work);
            Thread.currentThread().interrupt();
            return result;
        }

        @Override
        public <T> T read(Function<Session, T> work) {
            return owned.read(work);
        }
    }

    @Test
    void aDatabaseOutOfReachIsEverybodysFailureAtOnce() throws Exception {
        Future<?> leader = aLeaderAtWork();
        List<Future<Boolean>> waiting =
                waiting(20, () -> group.write(this::insert).isPresent());
        owned = new OutOfReach();

        leaderMayGoOn.countDown();

        leader.get();
        for (Future<Boolean> caller : waiting) {
            assertThatThrownBy(caller::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.mayRetry()).isTrue())
                    .hasMessage("gone");
        }
        assertThat(transactions).hasValue(2);
    }

    private static final class OutOfReach implements Transactions {
        @Override
        public <T> T write(Function<Session, T> work) {
            throw new UnavailableException("gone", null);
        }

        @Override
        public <T> T read(Function<Session, T> work) {
            throw new UnavailableException("gone", null);
        }
    }

    @Test
    void whoeverIsInterruptedWhileWaitingLeavesTheQueueAndWritesNothing() throws Exception {
        Future<?> leader = aLeaderAtWork();
        CountDownLatch toldSo = new CountDownLatch(1);
        List<Future<Boolean>> waiting = waiting(1, () -> {
            try {
                return group.write(this::insert).isPresent();
            } catch (UnavailableException e) {
                toldSo.countDown();
                throw e;
            }
        });

        waiting.get(0).cancel(true);

        assertThat(awaitUnchecked(toldSo)).isTrue();
        assertThat(group.waiting()).isZero();
        leaderMayGoOn.countDown();
        leader.get();
        assertThat(kept()).isZero();
        assertThat(group.write(this::insert)).isPresent();
    }
}
