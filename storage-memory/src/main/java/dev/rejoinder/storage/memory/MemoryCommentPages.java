package dev.rejoinder.storage.memory;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.CommentPages;
import org.jspecify.annotations.Nullable;

final class MemoryCommentPages implements CommentPages {

    private final MemoryUnit unit;

    MemoryCommentPages(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Slice<Comment> threaded(Id thread, Order order, @Nullable ThreadPath from, int limit) {
        Range<Comment> range = order == Order.OLDEST ? Stretch.from(thread, from) : Stretch.downFrom(thread, from);
        return comments().visibleByPath().page(range, order, Limits.limit(limit));
    }

    @Override
    public Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit) {
        Range<Comment> range = CommentTable.in(thread).then(Range.from(from, order, id -> Range.at(Comment::id, id)));
        return comments().visibleById().page(range, order, Limits.limit(limit));
    }

    @Override
    public long threadedBefore(Id thread, ThreadPath path) {
        return comments().visibleByPath().count(Stretch.before(thread, path));
    }

    @Override
    public long flatBefore(Id thread, Order order, Id id) {
        return MemoryReplyPages.before(
                comments().visibleById(), CommentTable.in(thread), order, Range.at(Comment::id, id));
    }

    @Override
    public Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit) {
        Range<Comment> range = Range.at(Comment::status, status)
                .then(Range.from(
                        from, order, key -> Range.at(Comment::id, key.id()).then(CommentTable.in(key.thread()))));
        return comments().byStatus().page(range, order, Limits.limit(limit));
    }

    @Override
    public int approvedBy(AuthorKey author, int atMost) {
        return Math.min(comments().byAuthor().count(CommentTable.by(author, Status.APPROVED)), Limits.limit(atMost));
    }

    private CommentTable comments() {
        return unit.tables().comments();
    }
}
