package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all lists of the {@link PlainStore} have in common. */
final class PlainList {

    private static final int MOST = 1_000;

    private PlainList() {}

    /** Sorts everything, skips what comes before {@code from}, and takes the limit. */
    static <T, K> Slice<T> page(Stream<T> all, Function<T, K> key, Comparator<K> order, @Nullable K from, int limit) {
        checkLimit(limit);
        return Slice.of(
                all.sorted(Comparator.comparing(key, order))
                        .filter(item -> from == null || order.compare(key.apply(item), from) >= 0)
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    static <K> Comparator<K> in(Order order, Comparator<K> oldestFirst) {
        return order == Order.OLDEST ? oldestFirst : oldestFirst.reversed();
    }

    static <K extends Comparable<? super K>> Comparator<K> in(Order order) {
        return order == Order.OLDEST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    /** What these keys, in their order, lead to. */
    static <K, V> Stream<V> of(Map<K, V> all, Collection<? extends K> keys) {
        checkSize(keys);
        return keys.stream().distinct().sorted().filter(all::containsKey).map(all::get);
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to 1,000, not " + limit);
        }
    }

    static void checkSize(Collection<?> keys) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("at most 1,000 keys, not " + keys.size());
        }
    }
}
