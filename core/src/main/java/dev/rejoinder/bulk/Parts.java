package dev.rejoinder.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is too much for one call, cut into consecutive parts that are not. */
public final class Parts {

    private Parts() {}

    /**
     * In the order of the whole; nothing has no part.
     *
     * @param most how long a part may be; all but the last are
     */
    public static <T> List<List<T>> of(Collection<T> whole, int most) {
        List<T> all = List.copyOf(whole);
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += most) {
            parts.add(all.subList(start, Math.min(start + most, all.size())));
        }
        return parts;
    }
}
