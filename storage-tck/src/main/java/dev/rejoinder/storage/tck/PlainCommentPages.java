package dev.rejoinder.storage.tck;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** Comments, and where a page of them starts. */
    private record Line<P>(
            Stream<Comment> comments,
            Function<Comment, P> places,
            Comparator<P> order,
            @Nullable P from) {

        Slice<Comment> page(int limit) {
            return PlainList.page(comments, places, order, from, limit);
        }

        long countBefore() {
            return from == null
                    ? 0
                    : comments.filter(comment -> order.compare(places.apply(comment), from) < 0)
                            .count();
        }
    }

    private Line<?> line(Id thread, ThreadRange range) {
        Stream<Comment> all = visible(thread);
        if (range instanceof ThreadRange.Threaded threaded) {
            return new Line<>(all, comment -> comment.placement().path(), PlainList.in(range.order()), threaded.from());
        }
        if (range instanceof ThreadRange.Flat flat) {
            return new Line<>(all, Comment::id, PlainList.in(range.order()), flat.from());
        }
        if (range instanceof ThreadRange.Replies replies) {
            return new Line<>(
                    all.filter(answers(replies.parent())), Comment::id, PlainList.in(range.order()), replies.from());
        }
        ThreadRange.Ranked ranked = (ThreadRange.Ranked) range;
        return new Line<>(
                all.filter(answers(ranked.parent())), RankPosition::of, PlainList.in(range.order()), ranked.from());
    }

    private static Predicate<Comment> answers(@Nullable Id parent) {
        return comment -> Objects.equals(comment.placement().parent(), parent);
    }

    @Override
    public Slice<Comment> page(Id thread, ThreadRange range, int limit) {
        return line(thread, range).page(limit);
    }

    @Override
    public long countBefore(Id thread, ThreadRange range) {
        return line(thread, range).countBefore();
    }

    @Override
    public Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit) {
        return PlainList.page(
                all().filter(comment -> comment.status() == status),
                Comment::key,
                PlainList.in(order, CommentKey.BY_ID),
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
