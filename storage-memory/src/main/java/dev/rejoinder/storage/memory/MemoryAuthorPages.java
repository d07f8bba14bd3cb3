package dev.rejoinder.storage.memory;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.AuthorPages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class MemoryAuthorPages implements AuthorPages {

    private final MemoryUnit unit;

    MemoryAuthorPages(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Slice<Comment> by(
            AuthorKey author,
            Status status,
            @Nullable Id thread,
            @Nullable CommentKey from,
            @Nullable Id to,
            int limit) {
        SortedTree<Comment> written = unit.tables().comments().byAuthor();
        Range<Comment> range = CommentTable.by(author, status)
                .then(Range.from(to, Order.OLDEST, id -> Range.at(Comment::id, id)))
                .then(Range.from(
                        from,
                        Order.NEWEST,
                        key -> Range.at(Comment::id, key.id()).then(CommentTable.in(key.thread()))));
        if (thread == null) {
            return written.page(range, Order.NEWEST, Limits.limit(limit));
        }
        return in(thread, written, range, Limits.limit(limit));
    }

    /** Page by page, as the author's comments elsewhere are not kept apart. */
    private static Slice<Comment> in(Id thread, SortedTree<Comment> written, Range<Comment> range, int limit) {
        List<Comment> found = new ArrayList<>();
        Slice<Comment> page = written.page(range, Order.NEWEST, limit + 1);
        while (true) {
            page.items().stream()
                    .filter(comment -> CommentTable.thread(comment).equals(thread))
                    .forEach(found::add);
            if (!page.more() || found.size() > limit) {
                return Slice.of(found.subList(0, Math.min(found.size(), limit + 1)), limit);
            }
            Comment last = page.last();
            Range<Comment> behind = range.then(comment -> {
                int location = comment.id().compareTo(last.id());
                int order =
                        location != 0 ? location : CommentTable.thread(comment).compareTo(CommentTable.thread(last));
                return order < 0 ? 0 : 1;
            });
            page = written.page(behind, Order.NEWEST, limit + 1);
        }
    }
}
