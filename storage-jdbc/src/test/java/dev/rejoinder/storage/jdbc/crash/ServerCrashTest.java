package dev.rejoinder.storage.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Durability;
import dev.rejoinder.storage.jdbc.servers.LocalServer;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database server that is killed and started again while eight callers write. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServerCrashTest {

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereOnceAndWhatWasNotIsWholeOrAbsent(Servers servers) throws Exception {
        try (LocalServer server = servers.alone(Durability.DURABLE);
                HikariDataSource pool = Load.pool(server.server().newDatabase())) {
            Schema.of(pool).migrate();
            BlogStore store = JdbcStore.owning(pool);
            Promises promises = new Promises();
            for (long seed : Rounds.seeds().toArray()) {
                CommentThread thread = Fixtures.aThread();
                store.write(unit -> unit.threads().insert(thread));
                try (Load load = new Load(store, thread, promises)) {
                    load.awaitAcknowledged(100 + new SplittableRandom(seed).nextInt(200));
                    server.kill();
                    server.start();
                    load.awaitAcknowledged(100);
                    load.stop();
                }
                promises.check(pool);
            }
        }
    }
}
