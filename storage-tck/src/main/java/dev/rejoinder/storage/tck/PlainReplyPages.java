package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ReplyPages;
import dev.rejoinder.storage.ThreadRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The replies of a {@link PlainStore}. */
record PlainReplyPages(PlainUnit unit) implements ReplyPages {

    @Override
    public Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit) {
        return first(parents, parent -> page(thread, new ThreadRange.Replies(parent, order, null), limit), limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit) {
        return first(parents, parent -> page(thread, new ThreadRange.Ranked(parent, Order.NEWEST, null), limit), limit);
    }

    private Slice<Comment> page(Id thread, ThreadRange range, int limit) {
        return unit.commentPages().page(thread, range, limit);
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
