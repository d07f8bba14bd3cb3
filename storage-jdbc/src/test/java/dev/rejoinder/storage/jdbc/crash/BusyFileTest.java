package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An SQLite file that another process writes too, which holds it longer than this one waits. */
@Timeout(60)
class BusyFileTest {

    @TempDir
    private Path folder;

    static long[] seeds() {
        return Rounds.seeds().toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasAcknowledgedIsThereAndWhoeverGaveUpWroteNothing(long seed) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("blog.db");
        Promises promises = new Promises();
        try (HikariDataSource pool = Load.pool(new Access(url + "?busy_timeout=5", "", ""))) {
            Schema.of(pool).migrate();
            BlogStore store = JdbcStore.owning(pool);
            CommentThread thread = Fixtures.aThread();
            store.write(unit -> unit.threads().insert(thread));
            try (ChildProcess other = new ChildProcess(folder, FileHolder.class, url, Long.toString(seed))) {
                other.read(1, line -> {});
                try (Load load = new Load(store, thread, promises)) {
                    load.awaitAcknowledged(50);
                    load.stop();
                }
            }
            promises.check(pool);
        }
        assertThat(promises.failed().values())
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("nothing was kept"));
    }
}
