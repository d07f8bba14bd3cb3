package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.ReplyPages;
import dev.rejoinder.storage.ThreadRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The replies of a {@link PlainStore}. */
record PlainReplyPages(PlainUnit unit) implements ReplyPages {

    @Override
    public Map<Id, Slice<Comment>> first(Id thread, Collection<Id> parents, ReplyOrder order, int limit) {
        PlainList.checkSize(parents);
        PlainList.checkLimit(limit);
        Map<Id, Slice<Comment>> first = new HashMap<>();
        for (Id parent : parents) {
            first.put(parent, unit.commentPages().page(thread, to(parent, order), limit));
        }
        first.values().removeIf(slice -> slice.items().isEmpty());
        return first;
    }

    private static ThreadRange to(Id parent, ReplyOrder order) {
        return switch (order) {
            case OLDEST -> new ThreadRange.Replies(parent, Order.OLDEST, null);
            case NEWEST -> new ThreadRange.Replies(parent, Order.NEWEST, null);
            case BEST -> new ThreadRange.Ranked(parent, Order.NEWEST, null);
        };
    }

    @Override
    public Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost) {
        PlainList.checkSize(parents);
        PlainList.checkLimit(atMost);
        Map<Id, Integer> counts = new HashMap<>();
        for (Comment comment : unit.reading().comments().values()) {
            Id parent = comment.placement().parent();
            if (parent != null
                    && parents.contains(parent)
                    && comment.visible()
                    && comment.key().thread().equals(thread)) {
                counts.merge(parent, 1, (a, b) -> Math.min(a + b, atMost));
            }
        }
        return counts;
    }
}
