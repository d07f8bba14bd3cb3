package dev.rejoinder.storage.memory;

import org.jspecify.annotations.Nullable;

/** The elements themselves. */
final class Leaf<E> extends Node<E> {

    private Leaf(Keys<E> elements) {
        super(elements);
    }

    static <E> Leaf<E> empty() {
        return new Leaf<>(Keys.none());
    }

    @Override
    int size() {
        return width();
    }

    @Override
    @Nullable
    E find(Range<E> range) {
        int index = keys.start(range);
        return keys.isIn(range, index) ? keys.get(index) : null;
    }

    @Override
    int before(Range<E> range) {
        return keys.start(range);
    }

    @Override
    int upTo(Range<E> range) {
        return keys.end(range);
    }

    @Override
    boolean ascend(Range<E> range, Page<E> page) {
        return keys.ascend(range, page);
    }

    @Override
    boolean descend(Range<E> range, Page<E> page) {
        return keys.descend(range, page);
    }

    @Override
    Node<E> with(Keys<E> element, Range<E> place) {
        int index = keys.start(place);
        return new Leaf<>(keys.splice(index, keys.isIn(place, index) ? index + 1 : index, element));
    }

    @Override
    Node<E> without(Range<E> place) {
        int index = keys.start(place);
        return keys.isIn(place, index) ? new Leaf<>(keys.splice(index, index + 1, Keys.none())) : this;
    }

    @Override
    Node<E> cut(int from, int to) {
        return new Leaf<>(keys.cut(from, to));
    }

    @Override
    Node<E> joined(Node<E> right) {
        return new Leaf<>(keys.splice(width(), width(), right.keys));
    }

    @Override
    Node<E> onlyChildOrSelf() {
        return this;
    }
}
