package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link ThreadRange} lies in the tables.
 *
 * @param before what comes before it; {@code null} if it starts at the beginning
 */
record Passage(
        SortedTree<Comment> comments,
        Range<Comment> range,
        @Nullable Range<Comment> before) {

    static Passage of(CommentTable comments, Id thread, ThreadRange range) {
        if (range instanceof ThreadRange.Threaded threaded) {
            return threaded(comments.visibleByPath(), thread, threaded);
        }
        if (range instanceof ThreadRange.Flat flat) {
            return of(comments.visibleById(), CommentTable.in(thread), flat.order(), at(flat.from()));
        }
        if (range instanceof ThreadRange.Replies replies) {
            Range<Comment> all = to(thread, replies.parent());
            return of(comments.visibleReplies(), all, replies.order(), at(replies.from()));
        }
        ThreadRange.Ranked ranked = (ThreadRange.Ranked) range;
        RankPosition from = ranked.from();
        return of(
                comments.visibleByRank(),
                to(thread, ranked.parent()),
                ranked.order(),
                from == null ? null : Range.at(RankPosition::of, from));
    }

    private static Passage threaded(SortedTree<Comment> comments, Id thread, ThreadRange.Threaded range) {
        ThreadPath from = range.from();
        return range.order() == Order.OLDEST
                ? new Passage(comments, Stretch.from(thread, from), from == null ? null : Stretch.before(thread, from))
                : new Passage(
                        comments,
                        Stretch.downFrom(thread, from),
                        from == null ? null : Stretch.from(thread, from.next()));
    }

    private static Passage of(
            SortedTree<Comment> comments, Range<Comment> all, Order order, @Nullable Range<Comment> place) {
        if (place == null) {
            return new Passage(comments, all, null);
        }
        return order == Order.OLDEST
                ? new Passage(
                        comments,
                        all.then(comment -> Math.min(place.locate(comment), 0)),
                        all.then(comment -> place.locate(comment) < 0 ? 0 : 1))
                : new Passage(
                        comments,
                        all.then(comment -> Math.max(place.locate(comment), 0)),
                        all.then(comment -> place.locate(comment) > 0 ? 0 : -1));
    }

    private static @Nullable Range<Comment> at(@Nullable Id id) {
        return id == null ? null : Range.at(Comment::id, id);
    }

    static Range<Comment> to(Id thread, @Nullable Id parent) {
        long key = parent == null ? 0 : parent.value();
        return CommentTable.in(thread).then(Range.at(CommentTable::parent, key));
    }
}
