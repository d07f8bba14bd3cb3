package dev.rejoinder.examples.quickstart;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.moderation.Rules;
import dev.rejoinder.storage.memory.MemoryStore;

/** Comments on a product of a shop, kept in memory. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        Rejoinder rejoinder =
                Rejoinder.on(MemoryStore.create()).rule(Rules.holdLinksAbove(2)).build();
        Subject lamp = Subject.of("product", "lamp-1");

        Submission sent = rejoinder
                .comments()
                .submit(CommentDraft.on(lamp).by(Guest.named("Ada")).markdown("It works on *Tuesdays*."));
        if (sent instanceof Submission.Published published) {
            rejoinder
                    .comments()
                    .submit(CommentDraft.on(lamp)
                            .replyTo(published.comment().id())
                            .by(Guest.named("Ben"))
                            .markdown("Bend the cable."));
        }

        ThreadPage page = rejoinder.comments().read(lamp, ThreadView.threaded());
        Printing.print(page, rejoinder.text());
    }
}
