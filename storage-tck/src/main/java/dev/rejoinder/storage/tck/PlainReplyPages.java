package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyPages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The replies of a {@link PlainStore}. */
record PlainReplyPages(PlainUnit unit) implements ReplyPages {

    private Stream<Comment> replies(Id thread, @Nullable Id parent) {
        return unit.reading().comments().values().stream()
                .filter(comment -> comment.visible()
                        && comment.key().thread().equals(thread)
                        && Objects.equals(comment.placement().parent(), parent));
    }

    @Override
    public Slice<Comment> byId(Id thread, @Nullable Id parent, Order order, @Nullable Id from, int limit) {
        return PlainList.page(replies(thread, parent), Comment::id, PlainList.in(order), from, limit);
    }

    @Override
    public Slice<Comment> byRank(Id thread, @Nullable Id parent, Order order, @Nullable RankPosition from, int limit) {
        return PlainList.page(replies(thread, parent), RankPosition::of, PlainList.in(order), from, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit) {
        return first(parents, parent -> byId(thread, parent, order, null, limit), limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit) {
        return first(parents, parent -> byRank(thread, parent, Order.NEWEST, null, limit), limit);
    }

    private static Map<Id, Slice<Comment>> first(Collection<Id> parents, Function<Id, Slice<Comment>> page, int limit) {
        PlainList.checkSize(parents);
        PlainList.checkLimit(limit);
        Map<Id, Slice<Comment>> first = new HashMap<>();
        for (Id parent : parents) {
            first.put(parent, page.apply(parent));
        }
        first.values().removeIf(slice -> slice.items().isEmpty());
        return first;
    }

    @Override
    public Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost) {
        PlainList.checkSize(parents);
        PlainList.checkLimit(atMost);
        Map<Id, Integer> counts = new HashMap<>();
        for (Id parent : parents) {
            counts.put(parent, (int) replies(thread, parent).limit(atMost).count());
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public long byIdBefore(Id thread, @Nullable Id parent, Order order, Id id) {
        return replies(thread, parent)
                .filter(comment -> PlainList.<Id>in(order).compare(comment.id(), id) < 0)
                .count();
    }

    @Override
    public long byRankBefore(Id thread, @Nullable Id parent, RankPosition position) {
        return replies(thread, parent)
                .filter(comment -> RankPosition.of(comment).compareTo(position) > 0)
                .count();
    }
}
