package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.CommentRecords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments by key, and every change of them. */
final class CommentTable implements CommentRecords {

    private static final String FIND = """
            SELECT %s FROM rj_comment WHERE thread_id = ? AND id IN {ids}""".formatted(CommentRow.COLUMNS);

    /** In an order, so that two who want the same rows meet at the first. */
    private static final String LOCK = FIND + " ORDER BY thread_id, id{for update}";

    private static final String LOCK_THOSE_FREE = LOCK + " SKIP LOCKED";

    private static final String SET_STATUS = """
            UPDATE rj_comment SET version = version + 1, status = ?, visible = ? WHERE thread_id = ? AND id IN {ids}""";

    private static final String SET_VISIBLE = """
            UPDATE rj_comment SET visible = ? WHERE thread_id = ? AND id IN {ids}""";

    private static final String BRANCH = """
            SELECT %s FROM rj_comment{index rj_comment_path} \
            WHERE thread_id = ? AND visible = %d AND path >= ? AND path < ? \
            ORDER BY thread_id, visible, path LIMIT {limit}""";

    private static final List<String> BRANCH_HIDDEN_AND_VISIBLE =
            List.of(BRANCH.formatted(CommentRow.COLUMNS, 0), BRANCH.formatted(CommentRow.COLUMNS, 1));

    private final Session session;

    CommentTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Comment comment) {
        LateInserts late = session.late();
        if (late != null) {
            return late.add(comment);
        }
        return session.insertIfAbsent("insert comment", comment.key(), CommentRow.INSERT)
                .inserts(parameters -> CommentRow.insert(comment, parameters));
    }

    @Override
    public void insertAll(List<Comment> comments) {
        session.requireWriting();
        if (Limits.atOnce(comments).stream()
                        .map(comment -> comment.key().thread())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("these comments belong to several threads");
        }
        rows(comments).insert(session);
    }

    static Rows<Comment> rows(List<Comment> comments) {
        return new Rows<>("insert comments from", CommentRow.INSERT, comments, Comment::key, CommentRow::insert);
    }

    @Override
    public boolean replace(Comment comment) {
        return session.command("replace comment", comment.key(), CommentRow.REPLACE)
                        .update(parameters -> CommentRow.replace(comment, parameters))
                > 0;
    }

    @Override
    public List<Comment> find(Id thread, Collection<Id> ids) {
        session.requireAlive();
        return read("find comments of thread", thread, FIND, ids);
    }

    @Override
    public List<Comment> lock(Id thread, Collection<Id> ids) {
        if (session.late() == null || session.dialect().addsCountsInPlace()) {
            return read("lock comments of thread", thread, LOCK, ids);
        }
        List<Comment> free = read("lock comments of thread", thread, LOCK_THOSE_FREE, ids);
        if (free.size() < Set.copyOf(ids).size()) {
            throw session.runAlone("it might wait for a comment that is locked");
        }
        return free;
    }

    private List<Comment> read(String doing, Id thread, String template, Collection<Id> ids) {
        List<Id> padded = Limits.padded(Limits.atOnce(ids));
        if (padded.isEmpty()) {
            return List.of();
        }
        List<Comment> found = session.command(doing, thread, template, padded.size())
                .list(parameters -> parameters.add(thread).addAll(padded), CommentRow::read);
        found.sort(Comparator.comparing(Comment::id));
        return List.copyOf(found);
    }

    @Override
    public void setStatus(Id thread, Collection<Id> comments, Status status, boolean visible) {
        session.requireWriting();
        List<Id> padded = Limits.padded(Limits.atOnce(comments));
        if (!padded.isEmpty()) {
            session.command("set the status of comments of thread", thread, SET_STATUS, padded.size())
                    .update(parameters -> parameters
                            .add(Codes.STATUS.of(status))
                            .add(visible)
                            .add(thread)
                            .addAll(padded));
        }
    }

    @Override
    public void setVisible(Id thread, Collection<Id> comments, boolean visible) {
        session.requireWriting();
        List<Id> padded = Limits.padded(Limits.atOnce(comments));
        if (!padded.isEmpty()) {
            session.command("show or hide comments of thread", thread, SET_VISIBLE, padded.size())
                    .update(parameters -> parameters.add(visible).add(thread).addAll(padded));
        }
    }

    /** The index has the visible comments apart from the hidden ones, so both are read, and merged. */
    @Override
    public Slice<Comment> branch(Id thread, @Nullable ThreadPath branch, @Nullable ThreadPath from, int limit) {
        byte[] start = branch != null && (from == null || from.compareTo(branch) < 0)
                ? branch.toBytes()
                : CommentRow.start(from);
        byte[] end = branch == null ? CommentRow.AFTER_ALL_PATHS : branch.end().toBytes();
        Command.Binding page = parameters -> {
            for (int part = 0; part < 2; part++) {
                parameters.add(thread).add(start).add(end);
            }
        };
        List<Comment> rows = session.union(
                        "read a branch of thread", thread, BRANCH_HIDDEN_AND_VISIBLE, Limits.page(limit))
                .list(page, CommentRow::read);
        return Slice.of(Ordered.sorted(rows, Order.OLDEST, CommentRow.BY_PATH), limit);
    }
}
