package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadPath;
import org.jspecify.annotations.Nullable;

/**
 * The visible comments of a thread in one of its orders, from a place on; or, where there is no place, from the beginning.
 * A comment at the place belongs to the range, but none need be there.
 */
public sealed interface ThreadRange {

    /** {@link Order#OLDEST} is the natural order of the places, {@link Order#NEWEST} exactly the other way round. */
    Order order();

    /** All comments by path, which is depth first. */
    record Threaded(Order order, @Nullable ThreadPath from) implements ThreadRange {}

    /** All comments by id. */
    record Flat(Order order, @Nullable Id from) implements ThreadRange {}

    /** The direct replies to one comment by id; of no parent, the roots. */
    record Replies(
            @Nullable Id parent, Order order, @Nullable Id from) implements ThreadRange {}

    /**
     * The direct replies to one comment by {@link dev.rejoinder.model.Reception#rank}, then id; of no parent, the roots.
     * {@link Order#NEWEST} is the best first and of equal ones the newest.
     */
    record Ranked(
            @Nullable Id parent, Order order, @Nullable RankPosition from) implements ThreadRange {}
}
