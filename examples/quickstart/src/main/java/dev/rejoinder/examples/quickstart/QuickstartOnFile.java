package dev.rejoinder.examples.quickstart;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import org.sqlite.SQLiteDataSource;

/** The same in a file: every run adds a comment to those that are there. */
public final class QuickstartOnFile {

    private QuickstartOnFile() {}

    /** @param args the file; {@code quickstart.db} if there is none */
    public static void main(String[] args) {
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + (args.length > 0 ? args[0] : "quickstart.db"));
        Schema.of(file).migrate();

        Rejoinder rejoinder = Rejoinder.on(JdbcStore.owning(file)).build();
        Subject lamp = Subject.of("product", "lamp-1");
        rejoinder.comments().submit(CommentDraft.on(lamp).by(Guest.named("Ada")).markdown("Still **here**."));

        Printing.print(rejoinder.comments().read(lamp, ThreadView.threaded()), rejoinder.text());
    }
}
