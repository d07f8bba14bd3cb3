package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Callers who write at once, and whom the first of them keeps waiting. */
@Timeout(60)
abstract class WaitingCallers {

    static final int QUEUE = 300;

    private final HikariDataSource database = Databases.h2();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch leaderWorks = new CountDownLatch(1);
    final CountDownLatch leaderMayGoOn = new CountDownLatch(1);
    final AtomicInteger transactions = new AtomicInteger();
    final Id thread = Fixtures.anId();
    Transactions owned;
    GroupCommit group;

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
    final Future<?> aLeaderAtWork() throws InterruptedException {
        Future<?> leader = callers.submit(() -> group.write(unit -> {
            leaderWorks.countDown();
            return awaitUnchecked(leaderMayGoOn);
        }));
        leaderWorks.await();
        return leader;
    }

    static boolean awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    final <T> List<Future<T>> waiting(int number, Callable<T> call) throws InterruptedException {
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

    final boolean insert(UnitOfWork unit) {
        return unit.comments().insert(Fixtures.aComment(thread));
    }

    final int kept() {
        return owned.read(
                        session -> JdbcUnit.run(session, unit -> unit.comments().branch(thread, null, null, 1_000)))
                .result()
                .items()
                .size();
    }
}
