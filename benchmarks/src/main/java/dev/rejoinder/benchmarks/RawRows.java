package dev.rejoinder.benchmarks;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;

/** The rows that the store writes, as a host would write them by hand: the same columns, the same values. */
final class RawRows {

    static final int SUBMITTED = 9;
    static final int MODERATED = 10;

    private static final String COMMENT = """
            INSERT INTO rj_comment (thread_id, id, parent_id, depth, path, created_at, ups, downs, reactions, rank_key, \
            version, author_key, author_name, member_id, email, url, status, visible, ruling, kind, address, user_agent, \
            revision, edited_at, format, body, body_rest) VALUES\s""";
    private static final int COMMENT_COLUMNS = 27;

    private static final String EVENT = """
            INSERT INTO rj_event (id, happened_at, kind, thread_id, target_id, version, action, \
            from_state, to_state, reason, actor) VALUES\s""";
    private static final int EVENT_COLUMNS = 11;

    private static final int KIND_COMMENT = 3;

    private RawRows() {}

    static String insertComments(int rows) {
        return COMMENT + rows(rows, COMMENT_COLUMNS);
    }

    static String insertEvents(int rows) {
        return EVENT + rows(rows, EVENT_COLUMNS);
    }

    private static String rows(int rows, int columns) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    static void addComment(Comment comment, Cells cells) throws SQLException {
        Id parent = comment.placement().parent();
        Guest author = (Guest) comment.author();
        cells.add(comment.key().thread().value())
                .add(comment.id().value())
                .add(parent == null ? 0 : parent.value())
                .add(comment.placement().depth())
                .add(comment.placement().path().toBytes())
                .add(micros(comment.createdAt()))
                .add(0)
                .add(0)
                .add((String) null)
                .add(0)
                .add(comment.version())
                .addOrNull(AuthorKey.of(author).map(AuthorKey::value).orElse(null))
                .add(author.name())
                .add((String) null)
                .add(author.email())
                .add(author.url())
                .add(comment.status() == Status.APPROVED ? 1 : 0)
                .add(comment.visible() ? 1 : 0)
                .add("")
                .add(0)
                .add(comment.origin().address())
                .add(comment.origin().userAgent())
                .add(0)
                .addOrNull(null)
                .add(comment.text().format() == Format.HTML ? 1 : 0)
                .add(comment.text().source())
                .add((String) null);
    }

    /** The event of a comment's latest change. */
    static void addEvent(Id id, Comment comment, int action, String from, String actor, Cells cells)
            throws SQLException {
        cells.add(id.value())
                .add(micros(Instant.now()))
                .add(KIND_COMMENT)
                .add(comment.key().thread().value())
                .add(comment.id().value())
                .add(comment.version())
                .add(action)
                .add(from)
                .add(comment.status().name())
                .add("")
                .add(actor);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
