package dev.rejoinder.storage.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Elements in their order, side by side. */
final class Leaf<E> extends Node<E> {

    private static final long[] UNRANKED = {};

    private final E[] elements;
    /** Two for each element, or none at all. */
    private final long[] ranks;

    private Leaf(E[] elements, long[] ranks) {
        this.elements = elements;
        this.ranks = ranks;
    }

    @SuppressWarnings("unchecked")
    static <E> Leaf<E> empty() {
        return new Leaf<>((E[]) new Object[0], UNRANKED);
    }

    @SuppressWarnings("unchecked")
    static <E> Leaf<E> of(E element, long[] rank) {
        return new Leaf<>((E[]) new Object[] {element}, rank);
    }

    @Override
    Leaf<E> keys() {
        return this;
    }

    @Override
    int size() {
        return elements.length;
    }

    E get(int index) {
        return elements[index];
    }

    @Override
    @Nullable
    E find(Range<E> range) {
        int index = before(range);
        return isIn(range, index) ? elements[index] : null;
    }

    boolean isIn(Range<E> range, int index) {
        return index < elements.length && locate(index, range) == 0;
    }

    @Override
    int before(Range<E> range) {
        return search(range, 0);
    }

    @Override
    int upTo(Range<E> range) {
        return search(range, 1);
    }

    /** The index of the first element that lies there or behind. */
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

    @Override
    boolean ascend(Range<E> range, Page<E> page) {
        int end = endUnlessAll(range);
        return page.add(elements, startUnlessAll(range), end) && end == elements.length;
    }

    @Override
    boolean descend(Range<E> range, Page<E> page) {
        int start = startUnlessAll(range);
        return page.addBackwards(elements, start, endUnlessAll(range)) && start == 0;
    }

    /** A page goes through most leaves from one end to the other, and a look at the end is enough. */
    private int startUnlessAll(Range<E> range) {
        return elements.length == 0 || locate(0, range) >= 0 ? 0 : before(range);
    }

    private int endUnlessAll(Range<E> range) {
        int length = elements.length;
        return length == 0 || locate(length - 1, range) <= 0 ? length : upTo(range);
    }

    @Override
    Node<E> with(Leaf<E> element, Range<E> place) {
        int index = before(place);
        return splice(index, isIn(place, index) ? index + 1 : index, element);
    }

    @Override
    Node<E> without(Range<E> place) {
        int index = before(place);
        return isIn(place, index) ? splice(index, index + 1, empty()) : this;
    }

    /** With others in the place of those from one index to another, the latter excluded. */
    Leaf<E> splice(int from, int to, Leaf<E> others) {
        boolean ranked = ranks.length + others.ranks.length != 0;
        return new Leaf<>(
                splice(elements, from, to, others.elements),
                ranked ? splice(ranks, 2 * from, 2 * to, others.ranks) : UNRANKED);
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

    @Override
    Leaf<E> cut(int from, int to) {
        boolean ranked = ranks.length != 0;
        return new Leaf<>(
                Arrays.copyOfRange(elements, from, to),
                ranked ? Arrays.copyOfRange(ranks, 2 * from, 2 * to) : UNRANKED);
    }

    @Override
    Node<E> joined(Node<E> right) {
        return splice(elements.length, elements.length, (Leaf<E>) right);
    }

    @Override
    Node<E> onlyChildOrSelf() {
        return this;
    }
}
