package dev.rejoinder.model;

import java.util.List;

/**
 * One page of an ordered list.
 *
 * @param items in the order asked for, unmodifiable
 * @param more whether something follows the last item
 */
public record Slice<T>(List<T> items, boolean more) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Makes a page of {@code limit} from a list that was read one item further. */
    public static <T> Slice<T> of(List<T> readOneFurther, int limit) {
        boolean more = readOneFurther.size() > limit;
        return new Slice<>(more ? readOneFurther.subList(0, limit) : readOneFurther, more);
    }

    public T last() {
        return items.get(items.size() - 1);
    }
}
