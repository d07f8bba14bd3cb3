package dev.rejoinder.storage.jdbc.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers who write comments into one thread until they are told to stop, half of them in groups. */
final class Load implements AutoCloseable {

    private static final int CALLERS = 8;

    private final BlogStore store;
    private final CommentThread thread;
    private final Promises promises;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<?>> writing = new ArrayList<>();
    private volatile boolean goOn = true;

    Load(BlogStore store, CommentThread thread, Promises promises) {
        this.store = store;
        this.thread = thread;
        this.promises = promises;
        for (int i = 0; i < CALLERS; i++) {
            boolean grouped = i % 2 == 0;
            writing.add(callers.submit(() -> write(grouped)));
        }
    }

    private void write(boolean grouped) {
        while (goOn) {
            writeOne(store, thread, promises, grouped);
        }
    }

    static boolean writeOne(BlogStore store, CommentThread thread, Promises promises, boolean grouped) {
        Comment comment = aComment(thread, "");
        return promises.write(comment.text().source(), () -> {
            if (grouped) {
                store.writeGrouped(unit -> write(comment, unit));
            } else {
                store.write(unit -> write(comment, unit));
            }
        });
    }

    /** With a text of its own. */
    static Comment aComment(CommentThread thread, String ending) {
        Comment comment = Fixtures.aComment(thread.id());
        Text text = Text.markdown(comment.key() + ending);
        return new Comment(
                comment.key(),
                1,
                comment.placement(),
                comment.author(),
                text,
                comment.createdAt(),
                comment.standing(),
                comment.origin());
    }

    /** As the engine does it. */
    static boolean write(Comment comment, UnitOfWork unit) {
        if (!unit.submissionKeys()
                        .claim(
                                comment.key().thread(),
                                comment.key().id().toString(),
                                comment.key().id())
                || !unit.comments().insert(comment)) {
            throw new AssertionError(comment.key() + " is there before it was written");
        }
        unit.events().append(Fixtures.anEventOn(Target.of(comment.key()), comment.version()));
        unit.threads().addCounts(comment.key().thread(), ThreadCounts.of(comment));
        return true;
    }

    /** Waits until so many more have been acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        int enough = promises.acknowledged() + more;
        while (promises.acknowledged() < enough && writing.stream().noneMatch(Future::isDone)) {
            Thread.sleep(5);
        }
    }

    void stop() throws Exception {
        goOn = false;
        for (Future<?> one : writing) {
            one.get(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        goOn = false;
        callers.shutdownNow();
    }

    static HikariDataSource pool(Access access) {
        HikariConfig config = access.pooled();
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }
}
