package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Durability;
import dev.rejoinder.storage.jdbc.servers.LocalPostgres;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A store that writes to a PostgreSQL and reads from a standby that follows it. */
@Timeout(120)
class PostgresStandbyTest {

    private final ExecutorService anotherThread = Executors.newSingleThreadExecutor();

    @Test
    void whoeverWritesReadsItAtOnceAndEverybodyElseWhenTheStandbyHasIt() throws Exception {
        try (LocalPostgres primary = (LocalPostgres) Servers.POSTGRESQL.alone(Durability.FAST);
                LocalPostgres standby = primary.standby();
                HikariDataSource writing = pool(primary.server().access());
                HikariDataSource reading = pool(standby.server().access())) {
            Schema.of(writing).migrate();
            JdbcStore store = JdbcStore.owning(writing, OwningOptions.DEFAULT.readingFrom(reading));
            awaitTables(reading);
            Post post = Fixtures.aPost();

            Databases.execute(reading, "SELECT pg_wal_replay_pause()");
            store.writeGrouped(unit -> {
                unit.events().append(Fixtures.anEventOn(Target.of(post), 1));
                return unit.posts().insert(post);
            });
            WriteToken token = store.lastWrite().orElseThrow();

            assertThat(posts(store)).containsExactly(post);
            assertThat(elsewhere(() -> posts(store))).isEmpty();
            assertThat(elsewhere(() -> store.readAfter(token, () -> posts(store))))
                    .containsExactly(post);

            Databases.execute(reading, "SELECT pg_wal_replay_resume()");
            while (elsewhere(() -> posts(store)).isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(posts(store)).containsExactly(post);
            assertThat(store.lastWrite()).isEmpty();
            JdbcStore onStandby = JdbcStore.owning(reading);
            assertThatThrownBy(() -> onStandby.write(unit -> unit.posts().insert(Fixtures.aPost())))
                    .isInstanceOf(StorageException.class)
                    .isNotInstanceOf(UnavailableException.class)
                    .hasMessageContaining("read-only");
        } finally {
            anotherThread.shutdownNow();
        }
    }

    private static HikariDataSource pool(Access access) {
        HikariConfig config = access.pooled();
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    private static void awaitTables(HikariDataSource standby) throws InterruptedException {
        while (true) {
            try {
                Schema.of(standby).validate();
                return;
            } catch (SchemaException e) {
                Thread.sleep(20);
            }
        }
    }

    private static List<Post> posts(JdbcStore store) {
        return store.read(unit -> unit.posts().all(null, 10)).items();
    }

    private <T> T elsewhere(Callable<T> task) throws Exception {
        return anotherThread.submit(task).get();
    }
}
