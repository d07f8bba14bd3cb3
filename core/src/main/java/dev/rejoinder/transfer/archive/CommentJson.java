package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Writing;
import org.jspecify.annotations.Nullable;

/** Lines of comments. */
final class CommentJson {

    private CommentJson() {}

    static void write(FieldWriter out, Entry.OfComment entry) {
        Comment comment = entry.comment();
        Ruling ruling = comment.standing().ruling();
        Origin origin = comment.origin();
        out.id("thread", comment.key().thread())
                .id("id", comment.id())
                .number("version", comment.version())
                .id("parent", entry.parent())
                .object("author", author -> AuthorJson.write(author, comment.author()))
                .instant("createdAt", comment.createdAt())
                .word("status", comment.status())
                .word("format", comment.text().format())
                .text("text", comment.text().source());
        if (!ruling.equals(Ruling.NONE)) {
            out.object("ruling", fields -> write(fields, ruling));
        }
        if (origin.kind() != CommentKind.COMMENT) {
            out.word("kind", origin.kind());
        }
        out.text("address", origin.address()).text("userAgent", origin.userAgent());
        VotesJson.write(out, comment.reception(), entry.votes());
        HistoryJson.write(out, entry.history());
    }

    private static void write(FieldWriter out, Ruling ruling) {
        out.word("outcome", ruling.outcome())
                .objects(
                        "findings",
                        ruling.findings(),
                        (fields, finding) -> fields.text("rule", finding.rule())
                                .word("level", finding.verdict().level())
                                .text("reason", finding.verdict().reason())
                                .texts("evidence", finding.verdict().evidence()));
    }

    /** @param thread the one that the comment lies behind */
    static Entry read(Fields in, @Nullable CommentThread thread) {
        CommentKey key = new CommentKey(in.id("thread"), in.id("id"));
        if (thread == null || !thread.id().equals(key.thread())) {
            throw in.problem("thread", "is " + key.thread() + ", but the comment lies behind another thread or none");
        }
        Comment comment = new Comment(
                key,
                in.number("version"),
                Placement.root(key.id()),
                AuthorJson.read(in.object("author")),
                new Writing(new Text(in.word("format", Format.class), in.text("text")), in.instantOf("createdAt")),
                new Standing(in.word("status", Status.class), false, ruling(in.findObject("ruling"))),
                VotesJson.readReception(in),
                origin(in));
        return new Entry.OfComment(
                in.line(),
                thread,
                in.findId("parent"),
                comment,
                VotesJson.readVotes(in, key, comment.reception()),
                HistoryJson.read(in, Target.of(key)));
    }

    private static Ruling ruling(@Nullable Fields in) {
        return in == null
                ? Ruling.NONE
                : new Ruling(
                        in.word("outcome", Verdict.Level.class),
                        in.objects("findings").stream()
                                .map(CommentJson::finding)
                                .toList());
    }

    private static Finding finding(Fields in) {
        return new Finding(
                in.requiredText("rule"),
                new Verdict(in.word("level", Verdict.Level.class), in.text("reason"), in.texts("evidence")));
    }

    private static Origin origin(Fields in) {
        CommentKind kind = in.findWord("kind", CommentKind.class);
        return new Origin(kind == null ? CommentKind.COMMENT : kind, in.findText("address"), in.findText("userAgent"));
    }
}
