package dev.rejoinder.storage.memory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Children, and as keys the first element of each, so that a search reads no child that it doesn't enter. */
final class Inner<E> extends Node<E> {

    private final Leaf<E> keys;
    private final Node<E>[] children;
    private final int size;

    private Inner(Leaf<E> keys, Node<E>[] children, int size) {
        this.keys = keys;
        this.children = children;
        this.size = size;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static <E> Inner<E> over(List<Node<E>> children) {
        return new Inner<>(Leaf.empty(), (Node<E>[]) new Node[0], 0).splice(0, 0, children);
    }

    @Override
    Leaf<E> keys() {
        return keys;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    @Nullable
    E find(Range<E> range) {
        int next = keys.before(range);
        E found = next == 0 ? null : children[next - 1].find(range);
        if (found != null) {
            return found;
        }
        return keys.isIn(range, next) ? keys.get(next) : null;
    }

    @Override
    int before(Range<E> range) {
        int child = lastBefore(keys.before(range));
        return size(0, child) + children[child].before(range);
    }

    @Override
    int upTo(Range<E> range) {
        int child = lastBefore(keys.upTo(range));
        return size(0, child) + children[child].upTo(range);
    }

    /** The child that may hold elements on both sides of a place, given the first child that lies behind it entirely. */
    private static int lastBefore(int next) {
        return Math.max(next - 1, 0);
    }

    private int size(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += children[i].size();
        }
        return sum;
    }

    @Override
    boolean ascend(Range<E> range, Page<E> page) {
        int child = lastBefore(keys.before(range));
        while (child < children.length && children[child].ascend(range, page)) {
            child++;
        }
        return child == children.length;
    }

    @Override
    boolean descend(Range<E> range, Page<E> page) {
        int child = lastBefore(keys.upTo(range));
        while (child >= 0 && children[child].descend(range, page)) {
            child--;
        }
        return child < 0;
    }

    @Override
    Node<E> with(Leaf<E> element, Range<E> place) {
        int child = lastBefore(keys.upTo(place));
        return splice(child, child + 1, children[child].with(element, place).cutIfTooWide(place));
    }

    @Override
    Node<E> without(Range<E> place) {
        int child = lastBefore(keys.upTo(place));
        Node<E> changed = children[child].without(place);
        if (changed == children[child]) {
            return this;
        }
        if (changed.width() >= MIN) {
            return splice(child, child + 1, List.of(changed));
        }
        return child == 0
                ? splice(0, 2, changed.joined(children[1]).halvedIfTooWide())
                : splice(
                        child - 1,
                        child + 1,
                        children[child - 1].joined(changed).halvedIfTooWide());
    }

    private Inner<E> splice(int from, int to, List<Node<E>> replacements) {
        int behind = from + replacements.size();
        int width = behind + children.length - to;
        Node<E>[] changed = Arrays.copyOf(children, width);
        System.arraycopy(children, to, changed, behind, width - behind);
        int difference = -size(from, to);
        for (int i = from; i < behind; i++) {
            changed[i] = replacements.get(i - from);
            difference += changed[i].size();
        }
        return new Inner<>(spliceFirsts(from, to, replacements), changed, size + difference);
    }

    private Leaf<E> spliceFirsts(int from, int to, List<Node<E>> replacements) {
        // Most changes lie within one child and spare its first element.
        if (to - from == 1
                && replacements.size() == 1
                && replacements.get(0).keys().get(0) == keys.get(from)) {
            return keys;
        }
        Leaf<E> firsts = Leaf.empty();
        for (Node<E> node : replacements) {
            firsts = firsts.splice(firsts.size(), firsts.size(), node.keys().cut(0, 1));
        }
        return keys.splice(from, to, firsts);
    }

    @Override
    Node<E> cut(int from, int to) {
        return new Inner<>(keys.cut(from, to), Arrays.copyOfRange(children, from, to), size(from, to));
    }

    @Override
    Node<E> joined(Node<E> right) {
        return splice(width(), width(), List.of(((Inner<E>) right).children));
    }

    @Override
    Node<E> onlyChildOrSelf() {
        return children.length == 1 ? children[0] : this;
    }
}
