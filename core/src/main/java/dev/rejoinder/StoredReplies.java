package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ReplyPages;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies in an order that the store has an index for. */
record StoredReplies(RangePages pages, Sort sort) implements Replies {

    @Override
    public Listing<Place> to(@Nullable Id parent) {
        return new Placed(pages, sort, Ranges.replies(sort, parent));
    }

    @Override
    public Map<Id, Slice<Comment>> first(Collection<Id> parents, int limit) {
        ReplyPages replies = pages.unit().replyPages();
        return sort == Sort.RANKED
                ? replies.firstByRank(pages.thread(), parents, limit)
                : replies.firstById(pages.thread(), parents, sort.direction(true), limit);
    }

    @Override
    public Map<Id, Integer> count(Collection<Id> parents) {
        return pages.unit().replyPages().count(pages.thread(), parents, COUNTED);
    }
}
