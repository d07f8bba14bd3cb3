package dev.rejoinder.storage.jdbc.crash;

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
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.transfer.ImportOptions;
import java.nio.file.Path;
import java.util.UUID;

/** A process that writes until it is killed, and says on its output what has been acknowledged to it. */
final class DoomedHost {

    static final Subject SUBJECT = Subject.of("crash", "test");
    static final Actor ADMINISTRATOR = Actor.member("admin", "Administrator", Capability.ADMINISTER);

    private static final int WRITERS = 4;

    private DoomedHost() {}

    /**
     * Arguments: the database's URL, a user and a password; and the file to import, or nothing to submit comments without
     * end.
     */
    public static void main(String[] arguments) {
        Access access = new Access(arguments[0], arguments[1], arguments[2]);
        Rejoinder rejoinder = Rejoinder.on(open(Load.pool(access))).build();
        if (arguments.length > 3) {
            rejoinder
                    .transfer()
                    .importFile(
                            ADMINISTRATOR,
                            Path.of(arguments[3]),
                            ImportOptions.DEFAULT.withProgress(progress -> System.out.println(progress.phase())))
                    .orThrow();
        } else {
            for (int writer = 0; writer < WRITERS; writer++) {
                new Thread(() -> submitForEver(rejoinder)).start();
            }
        }
    }

    /** A text that begins with a question mark is about to be submitted; one that begins with an exclamation mark has been. */
    private static void submitForEver(Rejoinder rejoinder) {
        CommentDraft draft = CommentDraft.on(SUBJECT).by(Guest.named("Ada").withEmail("ada@example.org"));
        CommentKey parent = null;
        while (true) {
            String text = "Comment " + UUID.randomUUID();
            say('?', text);
            Submission sent = rejoinder
                    .comments()
                    .submit(draft.markdown(text).key(text).replyTo(parent == null ? null : parent.id()));
            CommentKey key = ((Submission.Published) sent).comment().key();
            say('!', text);
            parent = parent == null ? key : null;
        }
    }

    /** At once, so that no line is written by half. */
    private static void say(char mark, String text) {
        System.out.print(mark + text + "\n");
    }

    static JdbcStore open(HikariDataSource dataSource) {
        Schema.of(dataSource).migrate();
        return JdbcStore.owning(dataSource);
    }
}
