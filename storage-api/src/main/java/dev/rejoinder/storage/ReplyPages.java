package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The visible comments of a thread that answer one comment directly, or, where the parent is {@code null}, none: the
 * roots. By rank, {@link Order#NEWEST} is the best first and of equal ones the newest, {@link Order#OLDEST} the exact
 * reverse.
 */
public interface ReplyPages {

    /** By id. */
    Slice<Comment> byId(Id thread, @Nullable Id parent, Order order, @Nullable Id from, int limit);

    /** By {@link dev.rejoinder.model.Reception#rank}, then id. */
    Slice<Comment> byRank(Id thread, @Nullable Id parent, Order order, @Nullable RankPosition from, int limit);

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

    /** How many come before this id, whether there is such a comment or not. Takes as long as those are many. */
    long byIdBefore(Id thread, @Nullable Id parent, Order order, Id id);

    /** How many are better than this position. Takes as long as those are many. */
    long byRankBefore(Id thread, @Nullable Id parent, RankPosition position);
}
