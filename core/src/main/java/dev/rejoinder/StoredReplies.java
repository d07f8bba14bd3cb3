package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import dev.rejoinder.storage.ReplyOrder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies in an order that the store has an index for. */
record StoredReplies(RangePages pages, Sort sort) implements Replies {

    @Override
    public Listing<Place> to(@Nullable Id parent) {
        return new Placed(pages, sort, Ranges.replies(sort, parent));
    }

    private ReplyOrder order() {
        return switch (sort) {
            case OLDEST -> ReplyOrder.OLDEST;
            case NEWEST -> ReplyOrder.NEWEST;
            default -> ReplyOrder.BEST;
        };
    }

    @Override
    public Map<Id, Slice<Comment>> first(Collection<Id> parents, int limit) {
        return pages.unit().replyPages().first(pages.thread(), parents, order(), limit);
    }

    @Override
    public FirstReplies firstWithCounts(Collection<Id> parents, int limit) {
        return pages.unit().replyPages().firstWithCounts(pages.thread(), parents, order(), limit, COUNTED);
    }

    @Override
    public Map<Id, Integer> count(Collection<Id> parents) {
        return pages.unit().replyPages().count(pages.thread(), parents, COUNTED);
    }
}
