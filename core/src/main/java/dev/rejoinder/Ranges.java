package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import org.jspecify.annotations.Nullable;

/** The ranges of one list of comments that the store has an index for. */
@FunctionalInterface
interface Ranges {

    Ranges FLAT = (order, place) -> new ThreadRange.Flat(order, id(place));

    /** From a place on, that place included; or from the beginning. */
    ThreadRange from(Order order, @Nullable Place place);

    /** The direct replies to one comment, or the roots, in one of the stored orders. */
    static Ranges replies(Sort sort, @Nullable Id parent) {
        return sort == Sort.RANKED
                ? (order, place) -> new ThreadRange.Ranked(parent, order, position(place))
                : (order, place) -> new ThreadRange.Replies(parent, order, id(place));
    }

    private static @Nullable Id id(@Nullable Place place) {
        return place == null ? null : place.id();
    }

    private static @Nullable RankPosition position(@Nullable Place place) {
        return place == null ? null : new RankPosition(place.key(), place.id());
    }
}
