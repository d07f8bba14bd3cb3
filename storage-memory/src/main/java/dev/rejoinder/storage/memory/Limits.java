package dev.rejoinder.storage.memory;

import java.util.Collection;

/** What the SPI lets a caller ask for at once; more is a mistake in the calling code. */
final class Limits {

    private static final int MAX = 1_000;

    private Limits() {}

    static int limit(int limit) {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("a limit is 1 to 1,000, not " + limit);
        }
        return limit;
    }

    static <C extends Collection<?>> C atOnce(C collection) {
        if (collection.size() > MAX) {
            throw new IllegalArgumentException("at most 1,000 at once, not " + collection.size());
        }
        return collection;
    }
}
