package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.CommentPages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The comments by page. Each statement is one index range scan, or as many as it has parts. */
final class CommentScans implements CommentPages {

    private static final int ROOTS_AT_ONCE = 64;

    private static final Comparator<Comment> BY_ID_AND_THREAD = Comparator.comparing(Comment::id)
            .thenComparing(comment -> comment.key().thread());

    static final String THREADED = """
            SELECT %s FROM rj_comment{index rj_comment_path} \
            WHERE thread_id = {number} AND visible = 1 AND path >= {bytes} \
            ORDER BY thread_id, visible, path LIMIT {limit}""".formatted(CommentRow.COLUMNS);

    private static final String BELOW = """
            SELECT %s FROM rj_comment{index rj_comment_path} \
            WHERE thread_id = ? AND visible = 1 AND path >= ? AND path < ? \
            ORDER BY thread_id, visible, path LIMIT {limit}""".formatted(CommentRow.COLUMNS);

    private static final Ordered FLAT = Ordered.by("""
            SELECT %s FROM rj_comment{index rj_comment_flat} WHERE thread_id = {number} AND visible = 1 \
            AND id {from} {number} ORDER BY thread_id{asc}, visible{asc}, id{asc} LIMIT {limit}""".formatted(CommentRow.COLUMNS));

    private static final Ordered ROOTS = Ordered.by("""
            SELECT %s FROM rj_comment{index rj_comment_replies} \
            WHERE thread_id = {number} AND visible = 1 AND parent_id = 0 AND id {from} {number} \
            ORDER BY thread_id{asc}, visible{asc}, parent_id{asc}, id{asc} LIMIT {limit}""".formatted(CommentRow.COLUMNS));

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
    public Slice<Comment> threaded(Id thread, @Nullable ThreadPath from, int limit) {
        List<Comment> rows = session.command("read a page of thread", thread, THREADED, Limits.page(limit))
                .list(parameters -> parameters.add(thread).add(CommentRow.start(from)), CommentRow::read);
        return Slice.of(rows, limit);
    }

    @Override
    public Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit) {
        return byId("read a flat page of thread", thread, FLAT.in(order), Ordered.start(order, from), limit);
    }

    @Override
    public Slice<Comment> roots(Id thread, Order order, @Nullable Id from, int limit) {
        return byId("read roots of thread", thread, ROOTS.in(order), Ordered.start(order, from), limit);
    }

    private Slice<Comment> byId(String doing, Id thread, String template, long from, int limit) {
        List<Comment> rows = session.command(doing, thread, template, Limits.page(limit))
                .list(parameters -> parameters.add(thread).add(from), CommentRow::read);
        return Slice.of(rows, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> below(Id thread, Collection<Id> roots, int limit) {
        session.requireAlive();
        int rows = Limits.page(limit);
        Map<Id, List<Comment>> found = new TreeMap<>();
        for (List<Id> some : Limits.parts(List.copyOf(new TreeSet<>(Limits.atOnce(roots))), ROOTS_AT_ONCE)) {
            int parts = Limits.padded(some.size());
            session.union("read replies in thread", thread, Collections.nCopies(parts, BELOW), rows)
                    .list(below(thread, some, parts), CommentRow::read)
                    .forEach(comment -> found.computeIfAbsent(
                                    comment.placement().path().rootId(), root -> new ArrayList<>())
                            .add(comment));
        }
        Map<Id, Slice<Comment>> slices = new LinkedHashMap<>();
        found.forEach((root, comments) ->
                slices.put(root, Slice.of(Ordered.sorted(comments, Order.OLDEST, CommentRow.BY_PATH), limit)));
        return Collections.unmodifiableMap(slices);
    }

    /** Parts that no root needs have an empty range. */
    private static Command.Binding below(Id thread, List<Id> roots, int parts) {
        return parameters -> {
            for (int part = 0; part < parts; part++) {
                ThreadPath path = ThreadPath.root(roots.get(Math.min(part, roots.size() - 1)));
                byte[] end = path.end().toBytes();
                parameters
                        .add(thread)
                        .add(part < roots.size() ? path.next().toBytes() : end)
                        .add(end);
            }
        };
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
        return Slice.of(Ordered.sorted(rows, order, BY_ID_AND_THREAD), limit);
    }

    @Override
    public int approvedBy(AuthorKey author, int atMost) {
        int approved = Codes.STATUS.of(Status.APPROVED);
        return session.command("count the comments of author", author, APPROVED_BY, Limits.limit(atMost))
                .list(parameters -> parameters.add(author.value()).add(approved).add(approved), Row::smallNumber)
                .get(0);
    }
}
