package dev.rejoinder.storage.memory;

import java.util.Arrays;

/** Elements in their order, side by side; immutable. */
final class Keys<E> {

    private final E[] elements;
    /** Two for each element, or none at all. */
    private final long[] ranks;

    private Keys(E[] elements, long[] ranks) {
        this.elements = elements;
        this.ranks = ranks;
    }

    static <E> Keys<E> none() {
        return new Keys<>(array(0), new long[0]);
    }

    static <E> Keys<E> of(E element, long[] rank) {
        E[] elements = array(1);
        elements[0] = element;
        return new Keys<>(elements, rank);
    }

    @SuppressWarnings("unchecked")
    private static <E> E[] array(int length) {
        return (E[]) new Object[length];
    }

    int size() {
        return elements.length;
    }

    E get(int index) {
        return elements[index];
    }

    boolean isIn(Range<E> range, int index) {
        return index < elements.length && locate(index, range) == 0;
    }

    /** The index of the first element that does not lie before the range. */
    int start(Range<E> range) {
        return search(range, 0);
    }

    /** The index of the first element that lies behind the range. */
    int end(Range<E> range) {
        return search(range, 1);
    }

    private int search(Range<E> range, int location) {
        int low = 0;
        int high = elements.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (locate(middle, range) < location) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int locate(int index, Range<E> range) {
        if (ranks.length != 0) {
            int location = range.locate(ranks[2 * index], ranks[2 * index + 1]);
            if (location != Range.UNTOLD) {
                return location;
            }
        }
        return range.locate(elements[index]);
    }

    /** Adds the elements of the range to the page; false if what follows doesn't belong to it, or not all had room. */
    boolean ascend(Range<E> range, Page<E> page) {
        int end = endUnlessAll(range);
        return page.add(elements, startUnlessAll(range), end) && end == elements.length;
    }

    /** As {@link #ascend}, from the last element to the first. */
    boolean descend(Range<E> range, Page<E> page) {
        int start = startUnlessAll(range);
        return page.addBackwards(elements, start, endUnlessAll(range)) && start == 0;
    }

    /** A page goes through most leaves from one end to the other, and a look at the end is enough. */
    private int startUnlessAll(Range<E> range) {
        return elements.length == 0 || locate(0, range) >= 0 ? 0 : start(range);
    }

    private int endUnlessAll(Range<E> range) {
        int length = elements.length;
        return length == 0 || locate(length - 1, range) <= 0 ? length : end(range);
    }

    /** With others in the place of those from one index to another, the latter excluded. */
    Keys<E> splice(int from, int to, Keys<E> others) {
        int numbers = elements.length == 0 ? 0 : ranks.length / elements.length;
        return new Keys<>(
                splice(elements, from, to, others.elements), splice(ranks, numbers * from, numbers * to, others.ranks));
    }

    private static <E> E[] splice(E[] array, int from, int to, E[] others) {
        int rest = array.length - to;
        E[] spliced = Arrays.copyOf(array, from + others.length + rest);
        System.arraycopy(others, 0, spliced, from, others.length);
        System.arraycopy(array, to, spliced, from + others.length, rest);
        return spliced;
    }

    private static long[] splice(long[] array, int from, int to, long[] others) {
        int rest = array.length - to;
        long[] spliced = Arrays.copyOf(array, from + others.length + rest);
        System.arraycopy(others, 0, spliced, from, others.length);
        System.arraycopy(array, to, spliced, from + others.length, rest);
        return spliced;
    }

    Keys<E> cut(int from, int to) {
        int numbers = ranks.length / elements.length;
        return new Keys<>(
                Arrays.copyOfRange(elements, from, to), Arrays.copyOfRange(ranks, numbers * from, numbers * to));
    }
}
