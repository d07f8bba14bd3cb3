package dev.rejoinder.storage.memory;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.ThreadRange;
import org.jspecify.annotations.Nullable;

final class MemoryCommentPages implements CommentPages {

    private final MemoryUnit unit;

    MemoryCommentPages(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Slice<Comment> page(Id thread, ThreadRange range, int limit) {
        Limits.limit(limit);
        Passage passage = Passage.of(comments(), thread, range);
        return passage.comments().page(passage.range(), range.order(), limit);
    }

    @Override
    public long countBefore(Id thread, ThreadRange range) {
        Passage passage = Passage.of(comments(), thread, range);
        return passage.before() == null ? 0 : passage.comments().count(passage.before());
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
