package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Durability;
import dev.rejoinder.storage.jdbc.servers.LocalServer;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database server that is killed and started again while eight callers write. */
@Timeout(120)
class ServerCrashTest {

    private static final int CALLERS = 8;

    private final CommentThread thread = Fixtures.aThread();
    private final Queue<Id> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Id> failed = new ConcurrentLinkedQueue<>();
    private volatile boolean goOn = true;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereOnceAndWhatWasNotIsWholeOrAbsent(Servers servers) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (LocalServer server = servers.alone(Durability.DURABLE);
                HikariDataSource pool = pool(server.server().newDatabase())) {
            Schema.of(pool).migrate();
            BlogStore store = JdbcStore.owning(pool);
            store.write(unit -> unit.threads().insert(thread));
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                writing.add(callers.submit(() -> writeOn(store)));
            }

            awaitAcknowledged(300);
            server.kill();
            server.start();
            awaitAcknowledged(acknowledged.size() + 300);
            goOn = false;
            for (Future<?> one : writing) {
                one.get();
            }

            Set<Id> stored = Set.copyOf(stored(store));
            assertThat(stored).containsAll(acknowledged);
            stored.stream()
                    .filter(id -> !acknowledged.contains(id))
                    .forEach(id -> assertThat(failed).contains(id));
            int all = stored.size();
            assertThat(store.read(unit -> unit.threads().on(List.of(thread.subject())))
                            .values())
                    .extracting(counted -> counted.counts())
                    .containsExactly(new ThreadCounts(all, 0, all, 0, 0, 0, 0));
        } finally {
            goOn = false;
            callers.shutdownNow();
        }
    }

    private static HikariDataSource pool(Access access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /** In turns in a group and alone. */
    private void writeOn(BlogStore store) {
        for (int i = 0; goOn; i++) {
            Comment comment = Fixtures.aComment(thread.id());
            try {
                boolean inserted = i % 2 == 0
                        ? store.writeGrouped(unit -> write(comment, unit))
                        : store.write(unit -> write(comment, unit));
                assertThat(inserted).isTrue();
                acknowledged.add(comment.id());
            } catch (StorageException e) {
                failed.add(comment.id());
            }
        }
    }

    private boolean write(Comment comment, UnitOfWork unit) {
        unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
        unit.events().append(Fixtures.anEventOn(Target.of(comment.key()), 1));
        return unit.comments().insert(comment);
    }

    private void awaitAcknowledged(int number) throws InterruptedException {
        while (acknowledged.size() < number) {
            Thread.sleep(5);
        }
    }

    private List<Id> stored(BlogStore store) {
        List<Id> ids = new ArrayList<>();
        ThreadPath from = null;
        Slice<Comment> slice;
        do {
            ThreadPath start = from;
            slice = store.read(unit -> unit.comments().branch(thread.id(), null, start, 1_000));
            slice.items().forEach(comment -> ids.add(comment.id()));
            from = slice.more() ? slice.last().placement().path().next() : null;
        } while (from != null);
        return ids;
    }
}
