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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that is full in the middle of writing, and then is no longer. */
@Timeout(600)
class FullDiskTest {

    private static final int REFUSALS = 5;
    private static final int AFTERWARDS = 20;

    @ParameterizedTest
    @CsvSource({"SQLite, jdbc:sqlite:%s/blog.db, 3", "H2, jdbc:h2:file:%s/blog;WRITE_DELAY=0, 4"})
    void aFullDiskKeepsWhatItHoldsAndTakesMoreOnceThereIsRoom(String product, String pattern, int megabytes)
            throws Exception {
        for (int round = 0; round < Rounds.COUNT; round++) {
            try (SmallDisk disk = SmallDisk.ofMegabytes(megabytes);
                    HikariDataSource pool = Load.pool(new Access(pattern.formatted(disk.folder()), "", ""))) {
                Schema.of(pool).migrate();
                fillAndFree(disk, pool);
            }
        }
    }

    private static void fillAndFree(SmallDisk disk, HikariDataSource pool) throws Exception {
        BlogStore store = JdbcStore.owning(pool);
        Ledger ledger = new Ledger();
        CommentThread thread = Fixtures.aThread();
        store.write(unit -> unit.threads().insert(thread));
        for (int i = 0; ledger.failed().size() < REFUSALS; i++) {
            assertThat(write(store, thread, ledger, i) || i < 10_000)
                    .as("the disk is full at some time")
                    .isTrue();
        }
        disk.free();
        int before = ledger.acknowledged();
        for (int i = 0; i < AFTERWARDS; i++) {
            write(store, thread, ledger, i);
        }
        assertThat(ledger.acknowledged() - before)
                .as("written afterwards; what failed: %s", ledger.failed().values())
                .isEqualTo(AFTERWARDS);
        ledger.check(pool);
    }

    private static boolean write(BlogStore store, CommentThread thread, Ledger ledger, int number) {
        Comment comment = Load.aComment(thread, " wrote much".repeat(300));
        return ledger.write(comment.text().source(), () -> {
            if (number % 2 == 0) {
                store.write(unit -> Load.write(comment, unit));
            } else {
                store.writeGrouped(unit -> Load.write(comment, unit));
            }
        });
    }
}
