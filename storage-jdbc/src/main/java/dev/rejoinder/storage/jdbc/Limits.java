package dev.rejoinder.storage.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What the SPI lets a caller ask for at once; more is a mistake in the calling code. */
final class Limits {

    private static final int MAX = 1_000;
    private static final int MAX_ROWS = 64;

    private Limits() {}

    static int limit(int limit) {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("a limit is 1 to 1,000, not " + limit);
        }
        return limit;
    }

    /** One row more than a page has tells whether there is another page. */
    static int page(int limit) {
        return limit(limit) + 1;
    }

    static <C extends Collection<?>> C atOnce(C collection) {
        if (collection.size() > MAX) {
            throw new IllegalArgumentException("at most 1,000 at once, not " + collection.size());
        }
        return collection;
    }

    /** The keys in order, the last one repeated up to the {@link #padded(int)} number. */
    static <K extends Comparable<? super K>> List<K> padded(Collection<K> keys) {
        int size = padded(keys.size());
        List<K> padded = new ArrayList<>(new TreeSet<>(keys));
        while (padded.size() < size) {
            padded.add(padded.get(padded.size() - 1));
        }
        return padded;
    }

    /** The next power of two, so that lists of all lengths make do with eleven statements. */
    static int padded(int size) {
        return size < 2 ? size : Integer.highestOneBit(size - 1) << 1;
    }

    /** Parts to insert by one statement each: of powers of two, so that lists of all lengths make do with seven statements. */
    static <T> List<List<T>> rows(List<T> list) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < list.size(); ) {
            int size = Integer.highestOneBit(Math.min(list.size() - start, MAX_ROWS));
            parts.add(list.subList(start, start + size));
            start += size;
        }
        return parts;
    }

    /** Consecutive parts of a list. */
    static <T> List<List<T>> parts(List<T> list, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < list.size(); start += size) {
            parts.add(list.subList(start, Math.min(start + size, list.size())));
        }
        return parts;
    }
}
