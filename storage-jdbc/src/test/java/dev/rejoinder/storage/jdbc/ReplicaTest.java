package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Fixtures;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads from a copy that is brought up to date by hand. */
class ReplicaTest {

    private final HikariDataSource primary = Databases.h2();
    private final HikariDataSource copied = Databases.h2();
    private final FaultyDataSource copy = new FaultyDataSource(copied);
    private final ExecutorService anotherThread = Executors.newSingleThreadExecutor();
    private final Post post = Fixtures.aPost();
    private final Event event = Fixtures.anEventOn(Target.of(post), 1);
    private JdbcStore store;
    private BlogStore replication;

    @BeforeEach
    void aPrimaryAndACopy() {
        replication = Databases.migrated(copied);
        Databases.migrated(primary);
        store = JdbcStore.owning(primary, OwningOptions.DEFAULT.readingFrom(copy));
    }

    @AfterEach
    void close() {
        anotherThread.shutdownNow();
        primary.close();
        copied.close();
    }

    private boolean write() {
        return store.writeGrouped(unit -> {
            unit.events().append(event);
            return unit.posts().insert(post);
        });
    }

    /** Marks what comes from the copy, so that the tests can tell. */
    private Post theCopyCatchesUp() {
        Post marked = post.withVersion(4711);
        replication.write(unit -> {
            unit.events().append(event);
            return unit.posts().insert(marked);
        });
        return marked;
    }

    private List<Post> read() {
        return store.read(unit -> unit.posts().all(null, 10)).items();
    }

    private <T> T elsewhere(Callable<T> task) throws Exception {
        return anotherThread.submit(task).get();
    }

    @Test
    void readsComeFromTheCopy() {
        Post marked = theCopyCatchesUp();

        assertThat(read()).containsExactly(marked);
    }

    @Test
    void whoeverHasWrittenReadsThePrimaryUntilTheCopyHasCaughtUp() throws Exception {
        assertThat(write()).isTrue();

        assertThat(read()).containsExactly(post);
        assertThat(elsewhere(this::read)).isEmpty();
        assertThat(store.lastWrite()).contains(new WriteToken(event.id()));

        Post marked = theCopyCatchesUp();

        assertThat(read()).containsExactly(marked);
        assertThat(store.lastWrite()).isEmpty();
    }

    @Test
    void aTokenCarriesThatToAnotherThread() throws Exception {
        write();
        String cookie = store.lastWrite().orElseThrow().toString();

        assertThat(elsewhere(() -> store.readAfter(WriteToken.parse(cookie), this::read)))
                .containsExactly(post);
        assertThat(elsewhere(this::read)).isEmpty();
    }

    @Test
    void aCopyThatIsOutOfReachIsReplacedByThePrimary() {
        write();
        theCopyCatchesUp();
        copy.failing("DataSource.getConnection", new SQLException("gone", "08001"), 1);

        assertThat(read()).containsExactly(post);
        assertThat(copy.open()).isZero();
    }

    @Test
    void aCopyThatCancelsAReadOrRefusesToWriteIsReplacedByThePrimary() {
        write();
        theCopyCatchesUp();
        for (SQLException refusal : List.of(
                new SQLException("cannot execute in a read-only transaction", "25006"),
                new SQLException("conflict with recovery", "40001", 40001))) {
            copy.failing("SELECT id, version", refusal, 1);

            assertThat(read()).containsExactly(post);
        }
        assertThat(copy.open()).isZero();
    }

    @Test
    void aCopyWithoutTablesIsReplacedByThePrimary() {
        try (HikariDataSource empty = Databases.h2()) {
            JdbcStore early = JdbcStore.owning(primary, OwningOptions.DEFAULT.readingFrom(empty));
            early.write(unit -> unit.posts().insert(post));

            assertThat(early.read(unit -> unit.posts().all(null, 10)).items()).containsExactly(post);
        }
    }

    @Test
    void whatIsWrittenAfterATokenIsAwaitedToo() {
        WriteToken earlier = new WriteToken(event.id());
        theCopyCatchesUp();
        Post later = Fixtures.aPost();
        Event laterEvent = Fixtures.anEventOn(Target.of(later), 1);

        store.readAfter(
                earlier,
                () -> store.write(unit -> {
                    unit.events().append(laterEvent);
                    return unit.posts().insert(later);
                }));

        assertThat(store.lastWrite()).contains(new WriteToken(laterEvent.id()));
        assertThat(read()).containsExactly(later);
    }
}
