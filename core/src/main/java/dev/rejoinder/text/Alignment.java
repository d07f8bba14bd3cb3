package dev.rejoinder.text;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what two sequences have in common by divide and conquer: the shortest path of removals and additions from one to
 * the other is searched from both ends at once, and where the searches meet it is cut in two. Each part has half of the
 * changes, so that the recursion is no deeper than the logarithm of their number.
 */
final class Alignment {

    private record Point(int old, int fresh) {}

    private final int[] old;
    private final int[] fresh;
    private final Steps steps = new Steps();
    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();

    private Alignment(int[] old, int[] fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static Alignment of(int[] old, int[] fresh) {
        Alignment alignment = new Alignment(old, fresh);
        alignment.align(new Point(0, 0), new Point(old.length, fresh.length));
        return alignment;
    }

    BitSet removed() {
        return removed;
    }

    BitSet added() {
        return added;
    }

    private void align(Point start, Point stop) {
        int prefix = 0;
        int most = Math.min(stop.old - start.old, stop.fresh - start.fresh);
        while (prefix < most && old[start.old + prefix] == fresh[start.fresh + prefix]) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < most - prefix && old[stop.old - 1 - suffix] == fresh[stop.fresh - 1 - suffix]) {
            suffix++;
        }
        divide(new Point(start.old + prefix, start.fresh + prefix), new Point(stop.old - suffix, stop.fresh - suffix));
    }

    private void divide(Point start, Point stop) {
        boolean oneIsEmpty = start.old == stop.old || start.fresh == stop.fresh;
        @Nullable Point middle = oneIsEmpty ? null : middle(start, stop);
        if (middle == null) {
            removed.set(start.old, stop.old);
            added.set(start.fresh, stop.fresh);
        } else {
            align(start, middle);
            align(middle, stop);
        }
    }

    /** A point on a shortest path, with half of its changes on either side, or null if that takes too many steps. */
    private @Nullable Point middle(Point start, Point stop) {
        int width = stop.old - start.old;
        int height = stop.fresh - start.fresh;
        Front forward = new Front(width, height, (x, y) -> old[start.old + x] == fresh[start.fresh + y]);
        Front backward = new Front(width, height, (x, y) -> old[stop.old - 1 - x] == fresh[stop.fresh - 1 - y]);
        boolean odd = (width - height) % 2 != 0;
        while (true) {
            int diagonal = forward.advance(steps, odd ? backward : null);
            if (diagonal != Front.NONE) {
                int x = forward.reach(diagonal);
                return new Point(start.old + x, start.fresh + x - diagonal);
            }
            diagonal = backward.advance(steps, odd ? null : forward);
            if (diagonal != Front.NONE) {
                int x = backward.reach(diagonal);
                return new Point(stop.old - x, stop.fresh - x + diagonal);
            }
            if (steps.areUsedUp()) {
                return null;
            }
        }
    }
}
