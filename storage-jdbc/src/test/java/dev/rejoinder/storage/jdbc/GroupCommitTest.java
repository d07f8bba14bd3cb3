package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who shares a transaction with whom, and what each is told. */
@Timeout(60)
class GroupCommitTest {

    private static final int QUEUE = 300;

    private final HikariDataSource database = Databases.h2();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch leaderWorks = new CountDownLatch(1);
    private final CountDownLatch leaderMayGoOn = new CountDownLatch(1);
    private final AtomicInteger transactions = new AtomicInteger();
    private final Id thread = Fixtures.anId();
    private Transactions owned;
    private GroupCommit group;

    @BeforeEach
    void aGroup() {
        Schema.of(database).migrate();
        owned = Schema.of(database).owned();
        group = new GroupCommit(new Counted(), QUEUE, Duration.ofMillis(50));
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        database.close();
    }

    private final class Counted implements Transactions {
        @Override
        public <T> T write(Function<Session, T> work) {
            transactions.incrementAndGet();
            return owned.write(work);
        }

        @Override
        public <T> T read(Function<Session, T> work) {
            return owned.read(work);
        }
    }

    /** Holds the first transaction open, so that whoever comes now waits for the next one. */
    private Future<?> aLeaderAtWork() throws InterruptedException {
        Future<?> leader = callers.submit(() -> group.write(unit -> {
            leaderWorks.countDown();
            return awaitUnchecked(leaderMayGoOn);
        }));
        leaderWorks.await();
        return leader;
    }

    private static boolean awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<Future<T>> waiting(int number, Callable<T> call) throws InterruptedException {
        List<Future<T>> waiting = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int before = group.waiting();
            waiting.add(callers.submit(call));
            while (group.waiting() == before) {
                Thread.sleep(1);
            }
        }
        return waiting;
    }

    private boolean insert(UnitOfWork unit) {
        return unit.comments().insert(Fixtures.aComment(thread));
    }

    private int kept() {
        return owned.read(
                        session -> JdbcUnit.run(session, unit -> unit.comments().branch(thread, null, null, 1_000)))
                .result()
                .items()
                .size();
    }

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
