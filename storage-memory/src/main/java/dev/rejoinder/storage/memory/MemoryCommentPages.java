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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class MemoryCommentPages implements CommentPages {

    private final MemoryUnit unit;

    MemoryCommentPages(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Slice<Comment> threaded(Id thread, @Nullable ThreadPath from, int limit) {
        return comments().visibleByPath().page(Stretch.from(thread, from), Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit) {
        return page(comments().visibleById(), thread, order, from, limit);
    }

    @Override
    public Slice<Comment> roots(Id thread, Order order, @Nullable Id from, int limit) {
        return page(comments().visibleRoots(), thread, order, from, limit);
    }

    private static Slice<Comment> page(
            SortedTree<Comment> comments, Id thread, Order order, @Nullable Id from, int limit) {
        Range<Comment> range = CommentTable.in(thread).then(Range.from(from, order, id -> Range.at(Comment::id, id)));
        return comments.page(range, order, Limits.limit(limit));
    }

    @Override
    public Map<Id, Slice<Comment>> below(Id thread, Collection<Id> roots, int limit) {
        SortedTree<Comment> comments = comments().visibleByPath();
        Limits.limit(limit);
        Map<Id, Slice<Comment>> below = new LinkedHashMap<>();
        for (Id root : Limits.atOnce(roots)) {
            ThreadPath path = ThreadPath.root(root);
            Slice<Comment> first = comments.page(Stretch.of(thread, path, path.next()), Order.OLDEST, limit);
            if (!first.items().isEmpty()) {
                below.put(root, first);
            }
        }
        return Collections.unmodifiableMap(below);
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
        return Math.min(comments().byAuthor().count(author, Status.APPROVED), Limits.limit(atMost));
    }

    private CommentTable comments() {
        return unit.tables().comments();
    }
}
