package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Slice;
import java.util.Arrays;
import java.util.List;

/** A page while it is being filled. */
final class Page<E> {

    private final E[] items;
    private int taken;
    private boolean more;

    @SuppressWarnings("unchecked")
    Page(int limit) {
        items = (E[]) new Object[limit];
    }

    /** Adds what fits; false if that isn't all. */
    boolean add(E[] elements, int from, int to) {
        int count = count(from, to);
        System.arraycopy(elements, from, items, taken, count);
        taken += count;
        return !more;
    }

    /** Adds what fits, the last element first; false if that isn't all. */
    boolean addBackwards(E[] elements, int from, int to) {
        int count = count(from, to);
        for (int i = to - 1; i >= to - count; i--) {
            items[taken++] = elements[i];
        }
        return !more;
    }

    private int count(int from, int to) {
        int room = items.length - taken;
        more = to - from > room;
        return Math.max(Math.min(to - from, room), 0);
    }

    Slice<E> toSlice() {
        return new Slice<>(List.of(taken == items.length ? items : Arrays.copyOf(items, taken)), more);
    }
}
