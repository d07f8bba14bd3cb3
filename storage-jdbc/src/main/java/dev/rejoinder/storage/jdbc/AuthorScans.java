package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.AuthorPages;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comments by author. Each statement is one index range scan, or as many as it has parts. */
final class AuthorScans implements AuthorPages {

    private static final String BY = """
            SELECT %s FROM rj_comment{index rj_comment_author} WHERE author_key = ? AND status = ? AND %s \
            ORDER BY author_key DESC, status DESC, id DESC, thread_id DESC LIMIT {limit}""";

    /** As a sum, or PostgreSQL takes the index of the thread's comments and passes those of all others by. */
    private static final String OF_THREAD =
            BY.formatted(CommentRow.COLUMNS, "thread_id + 0 = {number} AND id <= {number} AND id >= {number}");

    private static final String AT = BY.formatted(CommentRow.COLUMNS, "id = ? AND thread_id <= ?");

    private static final String BELOW = BY.formatted(CommentRow.COLUMNS, "id < {number} AND id >= {number}");

    private static final CommentKey NEWEST = new CommentKey(new Id(Long.MAX_VALUE), new Id(Long.MAX_VALUE));

    private final Session session;

    AuthorScans(Session session) {
        this.session = session;
    }

    @Override
    public Slice<Comment> by(
            AuthorKey author,
            Status status,
            @Nullable Id thread,
            @Nullable CommentKey from,
            @Nullable Id to,
            int limit) {
        CommentKey newest = from == null ? NEWEST : from;
        long oldest = to == null ? 0 : to.value();
        int rows = Limits.page(limit);
        session.requireAlive();
        if (newest.id().value() < oldest) {
            return new Slice<>(List.of(), false);
        }
        List<Comment> found = thread == null
                ? everywhere(author, status, newest, oldest, rows)
                : in(thread, author, status, newest, oldest, rows);
        return Slice.of(found, limit);
    }

    /** What the author wrote in several threads under the id to start at has a range of its own, which spares the rest an OR. */
    private List<Comment> everywhere(AuthorKey author, Status status, CommentKey newest, long oldest, int rows) {
        int code = Codes.STATUS.of(status);
        Command.Binding page = parameters -> parameters
                .add(author.value())
                .add(code)
                .add(newest.id())
                .add(newest.thread())
                .add(author.value())
                .add(code)
                .add(newest.id())
                .add(oldest);
        List<Comment> found = session.union("read the comments of author", author, List.of(AT, BELOW), rows)
                .list(page, CommentRow::read);
        return Ordered.sorted(found, Order.NEWEST, Comparator.comparing(Comment::key, CommentKey.BY_ID));
    }

    private List<Comment> in(Id thread, AuthorKey author, Status status, CommentKey newest, long oldest, int rows) {
        boolean startsHere = thread.compareTo(newest.thread()) <= 0;
        long first = newest.id().value() - (startsHere ? 0 : 1);
        Command.Binding page = parameters -> parameters
                .add(author.value())
                .add(Codes.STATUS.of(status))
                .add(thread)
                .add(first)
                .add(oldest);
        return session.command("read the comments of author", author, OF_THREAD, rows)
                .list(page, CommentRow::read);
    }
}
