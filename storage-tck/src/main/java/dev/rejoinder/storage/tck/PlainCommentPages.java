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
import java.util.Comparator;
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
    public Slice<Comment> threaded(Id thread, Order order, @Nullable ThreadPath from, int limit) {
        Comparator<ThreadPath> paths = PlainList.in(order);
        return PlainList.page(visible(thread), PlainCommentPages::path, paths, from, limit);
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    @Override
    public Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit) {
        return PlainList.page(visible(thread), Comment::id, ids(order), from, limit);
    }

    private static Comparator<Id> ids(Order order) {
        return PlainList.in(order);
    }

    @Override
    public long threadedBefore(Id thread, ThreadPath path) {
        return visible(thread)
                .filter(comment -> path(comment).compareTo(path) < 0)
                .count();
    }

    @Override
    public long flatBefore(Id thread, Order order, Id id) {
        return visible(thread)
                .filter(comment -> ids(order).compare(comment.id(), id) < 0)
                .count();
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
