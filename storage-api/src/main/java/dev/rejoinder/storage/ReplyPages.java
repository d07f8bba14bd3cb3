package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.Map;

/** The visible comments of a thread that answer each of several comments directly. */
public interface ReplyPages {

    /**
     * The first direct replies to each of these comments, by id; comments without any are left out.
     *
     * @param parents at most 1,000
     * @param limit how many of each
     */
    Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit);

    /**
     * The best direct replies to each of these comments, the best first; comments without any are left out.
     *
     * @param parents at most 1,000
     * @param limit how many of each
     */
    Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit);

    /**
     * How many direct replies each of these comments has, counted no further than {@code atMost}; comments without any are
     * left out.
     *
     * @param parents at most 1,000
     * @param atMost 1 to 1,000
     */
    Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost);
}
