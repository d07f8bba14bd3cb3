package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;

/** Lines of threads. */
final class ThreadJson {

    private ThreadJson() {}

    static void write(FieldWriter out, Entry.OfThread entry) {
        CommentThread thread = entry.thread();
        out.id("id", thread.id())
                .number("version", thread.version())
                .object(
                        "subject",
                        subject -> subject.text("type", thread.subject().type())
                                .text("id", thread.subject().id()))
                .word("state", thread.state())
                .instant("closesAt", thread.closesAt())
                .numberUnlessZero("slowSeconds", thread.slowMode().toSeconds())
                .ids("pinned", thread.highlights().pinned())
                .ids("featured", thread.highlights().featured())
                .instant("createdAt", thread.createdAt());
        HistoryJson.write(out, entry.history());
    }

    static Entry.OfThread read(Fields in) {
        Fields subject = in.object("subject");
        CommentThread thread = new CommentThread(
                in.id("id"),
                in.number("version"),
                new Subject(subject.requiredText("type"), subject.requiredText("id")),
                in.word("state", ThreadState.class),
                in.findInstant("closesAt"),
                Duration.ofSeconds(in.numberOrZero("slowSeconds")),
                new Highlights(in.ids("pinned"), in.ids("featured")),
                in.instantOf("createdAt"));
        return new Entry.OfThread(in.line(), thread, HistoryJson.read(in, Target.of(thread)));
    }
}
