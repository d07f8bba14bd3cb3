package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted set. A change gives a new tree, which shares all but one path of nodes with the old one, so that
 * whoever holds the old one goes on undisturbed. The elements lie in the leaves, many side by side, and a page is copied
 * from two or three of them. Everything costs O(log n), and lists what their length demands.
 */
final class SortedTree<E> {

    private final Comparator<E> ordering;
    private final Rank<E> rank;
    private final Node<E> root;

    private SortedTree(Comparator<E> ordering, Rank<E> rank, Node<E> root) {
        this.ordering = ordering;
        this.rank = rank;
        this.root = root;
    }

    static <E> SortedTree<E> sortedBy(Comparator<E> ordering) {
        return sortedBy(Rank.none(), ordering);
    }

    static <E> SortedTree<E> sortedBy(Rank<E> rank, Comparator<E> ordering) {
        return new SortedTree<>(ordering, rank, Leaf.empty());
    }

    int size() {
        return root.size();
    }

    int count(Range<E> range) {
        return root.upTo(range) - root.before(range);
    }

    /** The first element of the range. */
    @Nullable
    E find(Range<E> range) {
        return root.find(range);
    }

    Slice<E> page(Range<E> range, Order order, int limit) {
        Page<E> page = new Page<>(Math.min(limit, size()));
        if (order == Order.OLDEST) {
            root.ascend(range, page);
        } else {
            root.descend(range, page);
        }
        return page.toSlice();
    }

    /** The whole range, however long. */
    List<E> all(Range<E> range) {
        return page(range, Order.OLDEST, count(range)).items();
    }

    /** Takes the first element out, if there is one, and puts the second one in, if there is one. */
    SortedTree<E> change(@Nullable E before, @Nullable E after) {
        if (before == null) {
            return after == null ? this : with(after);
        }
        if (after == null) {
            return without(before);
        }
        Place<E> was = placeOf(before);
        Place<E> is = placeOf(after);
        return was.isSameAs(is) ? with(is) : without(was).with(is);
    }

    /** With this element, instead of the one in its place if there is one. */
    SortedTree<E> with(E element) {
        return with(placeOf(element));
    }

    private SortedTree<E> with(Place<E> place) {
        List<Node<E>> top = root.with(Leaf.of(place.element, place.rank), place).cutIfTooWide(place);
        return new SortedTree<>(ordering, rank, top.size() == 1 ? top.get(0) : Inner.over(top));
    }

    /** Without the element in the place of this one. */
    SortedTree<E> without(E element) {
        return without(placeOf(element));
    }

    private SortedTree<E> without(Place<E> place) {
        return new SortedTree<>(ordering, rank, root.without(place).onlyChildOrSelf());
    }

    private Place<E> placeOf(E element) {
        return new Place<>(element, ordering, rank.of(element));
    }

    private record Place<E>(E element, Comparator<E> ordering, long[] rank) implements Range<E> {

        boolean isSameAs(Place<E> other) {
            return Arrays.equals(rank, other.rank) && locate(other.element) == 0;
        }

        @Override
        public int locate(E other) {
            return ordering.compare(other, element);
        }

        @Override
        public int locate(long major, long minor) {
            int location = Long.compare(major, rank[0]);
            if (location == 0) {
                location = Long.compare(minor, rank[1]);
            }
            return location == 0 ? UNTOLD : location;
        }
    }
}
