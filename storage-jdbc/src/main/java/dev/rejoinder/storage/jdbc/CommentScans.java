package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The comments by page. Each statement is one index range scan, or as many as it has parts. */
final class CommentScans implements CommentPages {

    private static final String WITH_STATUS = """
            SELECT %s FROM rj_comment{index rj_comment_status} WHERE status = ? AND id %s \
            ORDER BY status{asc}, id{asc}, thread_id{asc} LIMIT {limit}""";

    private static final Ordered WITH_STATUS_FROM =
            Ordered.by(WITH_STATUS.formatted(CommentRow.COLUMNS, "{from} {number}"));

    private static final Ordered WITH_STATUS_AFTER =
            Ordered.by(WITH_STATUS.formatted(CommentRow.COLUMNS, "{after} {number}"));

    private static final Ordered WITH_STATUS_AND_ID =
            Ordered.by(WITH_STATUS.formatted(CommentRow.COLUMNS, "= ? AND thread_id {from} ?"));

    /**
     * With the status as a range of one, PostgreSQL needs the index for the order. With {@code status = ?} there is no order
     * to keep, and for whoever wrote much it reads the table from its start until enough are found: all of it, if they came
     * in a flood at the end.
     */
    private static final String APPROVED_BY = """
            SELECT COUNT(*) FROM (SELECT 1 FROM rj_comment{index rj_comment_author} \
            WHERE author_key = ? AND status >= ? AND status <= ? ORDER BY author_key, status LIMIT {limit}) approved""";

    private final Session session;

    CommentScans(Session session) {
        this.session = session;
    }

    @Override
    public Slice<Comment> page(Id thread, ThreadRange range, int limit) {
        int rows = Limits.page(limit);
        List<Comment> read = new ArrayList<>();
        for (RangeScan scan : RangeScan.pages(range, session.dialect().keyset())) {
            if (read.size() < rows) {
                read.addAll(session.command("read a page of thread", thread, scan.template(), rows)
                        .list(parameters -> scan.place().bind(parameters.add(thread)), CommentRow::read));
            }
        }
        return Slice.of(read, limit);
    }

    @Override
    public long countBefore(Id thread, ThreadRange range) {
        session.requireAlive();
        List<RangeScan> parts = RangeScan.before(range);
        if (parts.isEmpty()) {
            return 0;
        }
        List<String> templates = parts.stream().map(RangeScan::template).toList();
        return session
                .union("count comments of thread", thread, templates, 1)
                .list(
                        parameters -> {
                            for (RangeScan part : parts) {
                                part.place().bind(parameters.add(thread));
                            }
                        },
                        Row::number)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * A page starts at an id, whatever the thread. Of that id there is hardly ever another comment than the one that the page
     * before ended with, so that leaving out what lies before the start costs a row; where it costs more, two ranges do.
     */
    @Override
    public Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit) {
        int code = Codes.STATUS.of(status);
        int rows = Limits.page(limit) + 1;
        long start = Ordered.start(order, from == null ? null : from.id());
        List<Comment> read = session.command("read comments that are", status, WITH_STATUS_FROM.in(order), rows)
                .list(parameters -> parameters.add(code).add(start), CommentRow::read);
        List<Comment> page = read.stream()
                .dropWhile(comment -> from != null && liesBefore(comment, from, order))
                .toList();
        return page.size() > limit || read.size() < rows
                ? Slice.of(page, limit)
                : withStatusInTwoRanges(code, order, Objects.requireNonNull(from), limit);
    }

    private static boolean liesBefore(Comment comment, CommentKey from, Order order) {
        int thread = comment.key().thread().compareTo(from.thread());
        return comment.id().equals(from.id()) && (order == Order.OLDEST ? thread < 0 : thread > 0);
    }

    /** Ranges of their own spare an OR. */
    private Slice<Comment> withStatusInTwoRanges(int status, Order order, CommentKey from, int limit) {
        List<String> parts = List.of(WITH_STATUS_AND_ID.in(order), WITH_STATUS_AFTER.in(order));
        List<Comment> rows = session.union("read comments from", from, parts, Limits.page(limit))
                .list(
                        parameters -> parameters
                                .add(status)
                                .add(from.id())
                                .add(from.thread())
                                .add(status)
                                .add(from.id()),
                        CommentRow::read);
        return Slice.of(Ordered.sorted(rows, order, Comparator.comparing(Comment::key, CommentKey.BY_ID)), limit);
    }

    @Override
    public int approvedBy(AuthorKey author, int atMost) {
        int approved = Codes.STATUS.of(Status.APPROVED);
        return session.command("count the comments of author", author, APPROVED_BY, Limits.limit(atMost))
                .list(parameters -> parameters.add(author.value()).add(approved).add(approved), Row::smallNumber)
                .get(0);
    }
}
