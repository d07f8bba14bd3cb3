package dev.rejoinder.storage.tck;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of a {@link PlainStore}. */
record PlainCommentPages(PlainUnit unit) implements CommentPages {

    private Stream<Comment> all() {
        return unit.reading().comments().values().stream();
    }

    private Stream<Comment> visible(Id thread) {
        return all().filter(
                        comment -> comment.visible() && comment.key().thread().equals(thread));
    }

    @Override
    public Slice<Comment> threaded(Id thread, @Nullable ThreadPath from, int limit) {
        return PlainList.page(visible(thread), PlainCommentPages::path, Comparator.naturalOrder(), from, limit);
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    @Override
    public Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit) {
        return byId(visible(thread), order, from, limit);
    }

    @Override
    public Slice<Comment> roots(Id thread, Order order, @Nullable Id from, int limit) {
        return byId(visible(thread).filter(comment -> comment.placement().parent() == null), order, from, limit);
    }

    private static Slice<Comment> byId(Stream<Comment> comments, Order order, @Nullable Id from, int limit) {
        return PlainList.page(comments, Comment::id, PlainList.in(order, Comparator.<Id>naturalOrder()), from, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> below(Id thread, Collection<Id> roots, int limit) {
        PlainList.checkSize(roots);
        PlainList.checkLimit(limit);
        Map<Id, Slice<Comment>> below = new HashMap<>();
        for (Id root : roots) {
            Stream<Comment> replies = visible(thread)
                    .filter(comment ->
                            path(comment).rootId().equals(root) && path(comment).level() > 1);
            Slice<Comment> slice =
                    PlainList.page(replies, PlainCommentPages::path, Comparator.naturalOrder(), null, limit);
            if (!slice.items().isEmpty()) {
                below.put(root, slice);
            }
        }
        return below;
    }

    @Override
    public Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit) {
        return PlainList.page(
                all().filter(comment -> comment.status() == status),
                Comment::key,
                PlainList.in(order, Comparator.comparing(CommentKey::id).thenComparing(CommentKey::thread)),
                from,
                limit);
    }

    @Override
    public int approvedBy(AuthorKey author, int atMost) {
        PlainList.checkLimit(atMost);
        long approved = all().filter(comment -> comment.status() == Status.APPROVED)
                .filter(comment -> AuthorKey.of(comment.author()).equals(Optional.of(author)))
                .count();
        return (int) Math.min(approved, atMost);
    }
}
