package dev.rejoinder.storage.jdbc.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.transfer.ImportOptions;
import java.nio.file.Path;

/** A process that writes until it is killed, and says on its output what has been acknowledged to it. */
final class DoomedHost {

    static final Subject SUBJECT = Subject.of("crash", "test");
    static final Actor ADMINISTRATOR = Actor.member("admin", "Administrator", Capability.ADMINISTER);

    private static final int WRITERS = 4;

    private DoomedHost() {}

    /** Arguments: the database's URL; and the file to import, or nothing to submit comments without end. */
    public static void main(String[] arguments) {
        Rejoinder rejoinder = Rejoinder.on(open(pool(arguments[0]))).build();
        if (arguments.length > 1) {
            rejoinder
                    .transfer()
                    .importFile(
                            ADMINISTRATOR,
                            Path.of(arguments[1]),
                            ImportOptions.DEFAULT.withProgress(progress -> System.out.println(progress.phase())))
                    .orThrow();
        } else {
            for (int writer = 0; writer < WRITERS; writer++) {
                new Thread(() -> submitForEver(rejoinder)).start();
            }
        }
    }

    private static void submitForEver(Rejoinder rejoinder) {
        CommentDraft draft = CommentDraft.on(SUBJECT)
                .by(Guest.named("Ada").withEmail("ada@example.org"))
                .markdown("One of many.");
        CommentKey parent = null;
        while (true) {
            Submission sent = rejoinder.comments().submit(draft.replyTo(parent == null ? null : parent.id()));
            CommentKey key = ((Submission.Published) sent).comment().key();
            System.out.println(key.thread() + " " + key.id());
            parent = parent == null ? key : null;
        }
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }

    static JdbcStore open(HikariDataSource dataSource) {
        Schema.of(dataSource).migrate();
        return JdbcStore.owning(dataSource);
    }
}
