package dev.rejoinder.storage.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link SortedTree}. All leaves are equally deep and every node but the root is {@link #MIN} to {@link #MAX}
 * keys wide. A node that was just changed may be narrower, or one wider, until its parent has it joined with a neighbour
 * or cut in halves.
 */
abstract sealed class Node<E> permits Leaf, Inner {

    static final int MAX = 64;
    static final int MIN = MAX / 4;

    /** What a search compares with: the elements of a leaf, and of other nodes the first one of each child. */
    abstract Leaf<E> keys();

    final int width() {
        return keys().size();
    }

    /** How many elements are in the leaves. */
    abstract int size();

    /** The first element of the range. */
    abstract @Nullable E find(Range<E> range);

    /** How many elements lie before the range. */
    abstract int before(Range<E> range);

    /** How many elements lie before or in the range. */
    abstract int upTo(Range<E> range);

    /** Adds the elements of the range to the page until either ends; says whether the next node may have more for it. */
    abstract boolean ascend(Range<E> range, Page<E> page);

    /** As {@link #ascend}, from the last element to the first. */
    abstract boolean descend(Range<E> range, Page<E> page);

    /** With this single element, instead of the one in its place if there is one. */
    abstract Node<E> with(Leaf<E> element, Range<E> place);

    /** This very node if nothing is in that place. */
    abstract Node<E> without(Range<E> place);

    abstract Node<E> cut(int from, int to);

    /** Joins this node and its right neighbour. */
    abstract Node<E> joined(Node<E> right);

    abstract Node<E> onlyChildOrSelf();

    final List<Node<E>> halvedIfTooWide() {
        return width() <= MAX ? List.of(this) : cutAt(width() / 2);
    }

    /** After a change in that place. What grows at its end leaves well filled nodes behind. */
    final List<Node<E>> cutIfTooWide(Range<E> place) {
        if (width() <= MAX) {
            return List.of(this);
        }
        return cutAt(keys().upTo(place) == width() ? width() - MIN : width() / 2);
    }

    private List<Node<E>> cutAt(int index) {
        return List.of(cut(0, index), cut(index, width()));
    }
}
