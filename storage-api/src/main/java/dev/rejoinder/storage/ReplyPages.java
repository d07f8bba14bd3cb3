package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import java.util.Collection;
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
     * @param parents at most 1,000, and so few that with their replies they are no more
     */
    default FirstReplies firstWithCounts(Id thread, Collection<Id> parents, ReplyOrder order, int limit, int atMost) {
        Map<Id, Slice<Comment>> first = first(thread, parents, order, limit);
        Set<Id> all = new HashSet<>(parents);
        first.values().forEach(replies -> replies.items().forEach(reply -> all.add(reply.id())));
        return new FirstReplies(first, count(thread, all, atMost));
    }
}
