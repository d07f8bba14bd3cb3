package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Order;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of neighbours in a {@link SortedTree}, such as the comments of one thread. Along the order of the tree
 * neither of its methods ever falls.
 */
@FunctionalInterface
interface Range<E> {

    /** The answer of a rank that can't tell. */
    int UNTOLD = 2;

    /** Negative if the element lies before the range, zero if in it, positive if behind it. */
    int locate(E element);

    /** -1, 0 or 1 likewise, as far as the {@link Rank} of an element tells; {@link #UNTOLD} if it takes a look at it. */
    default int locate(long major, long minor) {
        return UNTOLD;
    }

    /** All elements of one rank. */
    static <E> Range<E> ofRank(long major, long minor) {
        return new Range<>() {
            @Override
            public int locate(E element) {
                return 0;
            }

            @Override
            public int locate(long otherMajor, long otherMinor) {
                int location = Long.compare(otherMajor, major);
                return location != 0 ? location : Long.compare(otherMinor, minor);
            }
        };
    }

    /** All elements whose key, the first by which the tree is sorted, has this value. */
    static <E, K extends Comparable<K>> Range<E> at(Function<E, K> key, K value) {
        return element -> key.apply(element).compareTo(value);
    }

    /** From a place on, that place included, in this order; from the beginning if there is none. */
    static <E, K> Range<E> from(@Nullable K place, Order order, Function<K, Range<E>> range) {
        if (place == null) {
            return element -> 0;
        }
        Range<E> start = range.apply(place);
        return order == Order.OLDEST
                ? element -> Math.min(start.locate(element), 0)
                : element -> Math.max(start.locate(element), 0);
    }

    /** Within this range a smaller one, told by what the tree is sorted by next. */
    default Range<E> then(Range<E> inner) {
        Range<E> outer = this;
        return new Range<>() {
            @Override
            public int locate(E element) {
                int location = outer.locate(element);
                return location != 0 ? location : inner.locate(element);
            }

            @Override
            public int locate(long major, long minor) {
                int location = outer.locate(major, minor);
                return location != 0 ? location : UNTOLD;
            }
        };
    }
}
