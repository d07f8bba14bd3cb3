package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Server;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers who lock the same two comments in opposite orders. */
@Timeout(300)
class DeadlockTest {

    private static final int CALLERS = 4;
    private static final int UNITS_EACH = 3;

    private final Promises promises = new Promises();
    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void everybodyEndsAndEveryChangeIsCountedOnce(Servers servers) throws Exception {
        Server server = servers.forTests();
        Access access = server.newDatabase();
        try (HikariDataSource pool = Load.pool(access)) {
            provoke(pool);
        } finally {
            server.drop(access);
        }
    }

    @Test
    void everybodyEndsOnH2Too() throws Exception {
        try (HikariDataSource pool = Load.pool(new Access("jdbc:h2:mem:deadlocks", "", ""))) {
            provoke(pool);
        }
    }

    private void provoke(HikariDataSource pool) throws Exception {
        Schema.of(pool).migrate();
        BlogStore store = JdbcStore.owning(pool);
        for (int round = 0; round < Rounds.COUNT; round++) {
            CommentThread thread = Fixtures.aThread();
            store.write(unit -> unit.threads().insert(thread));
            Comment one = Load.aComment(thread, "");
            Comment other = Load.aComment(thread, "");
            for (Comment comment : List.of(one, other)) {
                promises.write(comment.text().source(), () -> store.write(unit -> Load.write(comment, unit)));
            }
            int before = promises.acknowledged();
            allAtOnce(store, thread, one, other);
            promises.check(pool);
            List<Comment> both = store.read(unit -> unit.comments()
                    .find(thread.id(), List.of(one.key().id(), other.key().id())));
            assertThat(both).extracting(Comment::version).containsOnly(1L + promises.acknowledged() - before);
        }
        assertThat(runs.get())
                .as("runs of units, some of which were lost")
                .isGreaterThan(Rounds.COUNT * CALLERS * UNITS_EACH);
    }

    private void allAtOnce(BlogStore store, CommentThread thread, Comment one, Comment other) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> changing = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                List<Id> order = i % 2 == 0
                        ? List.of(one.key().id(), other.key().id())
                        : List.of(other.key().id(), one.key().id());
                changing.add(callers.submit(() -> changeOften(store, thread, order)));
            }
            for (Future<?> each : changing) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void changeOften(BlogStore store, CommentThread thread, List<Id> order) {
        for (int i = 0; i < UNITS_EACH; i++) {
            Comment comment = Load.aComment(thread, "");
            promises.write(
                    comment.text().source(),
                    () -> store.write(unit -> {
                        runs.incrementAndGet();
                        order.forEach(id -> change(unit, thread.id(), id));
                        return Load.write(comment, unit);
                    }));
        }
    }

    private static void change(UnitOfWork unit, Id thread, Id comment) {
        Comment next =
                Fixtures.next(unit.comments().lock(thread, List.of(comment)).get(0));
        assertThat(unit.comments().replace(next)).isTrue();
        unit.events().append(Fixtures.anEventOn(Target.of(next.key()), next.version()));
        // Long enough for another one to lock the other comment.
        LockSupport.parkNanos(5_000_000);
    }
}
