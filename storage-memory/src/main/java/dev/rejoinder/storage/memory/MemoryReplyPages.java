package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyPages;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MemoryReplyPages implements ReplyPages {

    private final MemoryUnit unit;

    MemoryReplyPages(MemoryUnit unit) {
        this.unit = unit;
    }

    private CommentTable comments() {
        return unit.tables().comments();
    }

    private static Range<Comment> to(Id thread, @Nullable Id parent) {
        long key = parent == null ? 0 : parent.value();
        return CommentTable.in(thread).then(Range.at(CommentTable::parent, key));
    }

    private static Range<Comment> at(Id id) {
        return Range.at(Comment::id, id);
    }

    private static Range<Comment> at(RankPosition position) {
        return Range.at(RankPosition::of, position);
    }

    @Override
    public Slice<Comment> byId(Id thread, @Nullable Id parent, Order order, @Nullable Id from, int limit) {
        Range<Comment> range = to(thread, parent).then(Range.from(from, order, MemoryReplyPages::at));
        return comments().visibleReplies().page(range, order, Limits.limit(limit));
    }

    @Override
    public Slice<Comment> byRank(Id thread, @Nullable Id parent, Order order, @Nullable RankPosition from, int limit) {
        Range<Comment> range = to(thread, parent).then(Range.from(from, order, MemoryReplyPages::at));
        return comments().visibleByRank().page(range, order, Limits.limit(limit));
    }

    @Override
    public Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit) {
        return first(comments().visibleReplies(), thread, parents, order, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit) {
        return first(comments().visibleByRank(), thread, parents, Order.NEWEST, limit);
    }

    private static Map<Id, Slice<Comment>> first(
            SortedTree<Comment> replies, Id thread, Collection<Id> parents, Order order, int limit) {
        Limits.limit(limit);
        return each(parents, parent -> {
            Slice<Comment> first = replies.page(to(thread, parent), order, limit);
            return first.items().isEmpty() ? null : first;
        });
    }

    private static <T> Map<Id, T> each(Collection<Id> parents, Function<Id, @Nullable T> question) {
        Map<Id, T> answers = new LinkedHashMap<>();
        for (Id parent : Limits.atOnce(parents)) {
            T answer = question.apply(parent);
            if (answer != null) {
                answers.put(parent, answer);
            }
        }
        return Collections.unmodifiableMap(answers);
    }

    @Override
    public Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost) {
        SortedTree<Comment> replies = comments().visibleReplies();
        Limits.limit(atMost);
        return each(parents, parent -> {
            int count = replies.count(to(thread, parent));
            return count == 0 ? null : Math.min(count, atMost);
        });
    }

    @Override
    public long byIdBefore(Id thread, @Nullable Id parent, Order order, Id id) {
        return before(comments().visibleReplies(), to(thread, parent), order, at(id));
    }

    @Override
    public long byRankBefore(Id thread, @Nullable Id parent, RankPosition position) {
        return before(comments().visibleByRank(), to(thread, parent), Order.NEWEST, at(position));
    }

    /** How many of a list come before a place in it. */
    static long before(SortedTree<Comment> comments, Range<Comment> list, Order order, Range<Comment> place) {
        Range<Comment> before = order == Order.OLDEST
                ? comment -> place.locate(comment) < 0 ? 0 : 1
                : comment -> place.locate(comment) > 0 ? 0 : -1;
        return comments.count(list.then(before));
    }
}
