package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.tck.Fixtures;
import java.sql.SQLException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that is full in the middle of writing, and then is no longer. */
@Timeout(600)
class FullDiskTest {

    private static final int REFUSALS = 5;
    private static final int AFTERWARDS = 20;

    private Promises promises = new Promises();

    @ParameterizedTest
    @CsvSource({"SQLite, jdbc:sqlite:%s/blog.db, 3, false", "H2, jdbc:h2:file:%s/blog;WRITE_DELAY=0, 4, true"})
    void aFullDiskKeepsWhatItHoldsAndTakesMoreOnceThereIsRoom(
            String product, String pattern, int megabytes, boolean staysClosed) throws Exception {
        for (int round = 0; round < Rounds.COUNT; round++) {
            promises = new Promises();
            CommentThread thread = Fixtures.aThread();
            try (SmallDisk disk = SmallDisk.ofMegabytes(megabytes)) {
                Access access = new Access(pattern.formatted(disk.folder()), "", "");
                try (HikariDataSource pool = Load.pool(access)) {
                    Schema.of(pool).migrate();
                    fill(JdbcStore.owning(pool), thread);
                    disk.free();
                    if (!staysClosed) {
                        goOn(pool, thread);
                    }
                }
                // H2 closes a database that it can't write, until its last connection has been closed.
                try (HikariDataSource pool = Load.pool(access)) {
                    goOn(pool, thread);
                }
            }
        }
    }

    private void fill(BlogStore store, CommentThread thread) {
        store.write(unit -> unit.threads().insert(thread));
        for (int i = 0; promises.failed().size() < REFUSALS; i++) {
            assertThat(write(store, thread, promises, i) || i < 10_000)
                    .as("the disk is full at some time")
                    .isTrue();
        }
    }

    private void goOn(HikariDataSource pool, CommentThread thread) throws SQLException {
        BlogStore store = JdbcStore.owning(pool);
        promises.check(pool);
        int before = promises.acknowledged();
        for (int i = 0; i < AFTERWARDS; i++) {
            write(store, thread, promises, i);
        }
        assertThat(promises.acknowledged() - before)
                .as("written afterwards; what failed: %s", promises.failed().values())
                .isEqualTo(AFTERWARDS);
        promises.check(pool);
    }

    private static boolean write(BlogStore store, CommentThread thread, Promises promises, int number) {
        Comment comment = Load.aComment(thread, " wrote much".repeat(300));
        return promises.write(comment.text().source(), () -> {
            if (number % 2 == 0) {
                store.write(unit -> Load.write(comment, unit));
            } else {
                store.writeGrouped(unit -> Load.write(comment, unit));
            }
        });
    }
}
