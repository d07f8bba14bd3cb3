package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The visible comments of a thread that answer each of several comments directly. */
public interface ReplyPages {

    /**
     * The first direct replies to each of these comments; comments without any are left out.
     *
     * @param parents at most 1,000
     * @param limit how many of each
     */
    Map<Id, Slice<Comment>> first(Id thread, Collection<Id> parents, ReplyOrder order, int limit);

    /**
     * How many direct replies each of these comments has, counted no further than {@code atMost}; comments without any are
     * left out.
     *
     * @param parents at most 1,000
     * @param atMost 1 to 1,000
     */
    Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost);

    /**
     * What {@link #first} tells, and {@link #count} of these comments and of the replies that are told, for a store that can
     * tell both at once.
     *
     * @param parents so many that, with {@code limit} replies to each, they are at most 1,000
     */
    default FirstReplies firstWithCounts(Id thread, Collection<Id> parents, ReplyOrder order, int limit, int atMost) {
        Map<Id, Slice<Comment>> first = first(thread, parents, order, limit);
        Map<Id, Integer> counts = new HashMap<>();
        Set<Id> uncounted = new HashSet<>();
        first.forEach((parent, replies) -> {
            if (replies.more()) {
                uncounted.add(parent);
            } else {
                counts.put(parent, Math.min(replies.items().size(), atMost));
            }
            replies.items().forEach(reply -> uncounted.add(reply.id()));
        });
        counts.putAll(count(thread, uncounted, atMost));
        return new FirstReplies(first, counts);
    }
}
