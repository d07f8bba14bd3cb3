package dev.rejoinder.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far a search has come: for every diagonal {@code x − y}, the furthest {@code x} that a path with so many changes
 * leads to. A removal is a step in x, an addition one in y, and what is equal in both costs nothing.
 */
final class Front {

    /** The words at x and y, counted from where the search began. */
    interface Equality {
        boolean at(int x, int y);
    }

    static final int NONE = Integer.MIN_VALUE;

    private static final int UNREACHED = -2;

    private final int width;
    private final int height;
    private final Equality equality;
    private final int[] reach;
    private final int origin;
    private int changes = -1;

    Front(int width, int height, Equality equality) {
        this.width = width;
        this.height = height;
        this.equality = equality;
        this.origin = Math.min(height, Steps.MAX_CHANGES) + 1;
        this.reach = new int[origin + Math.min(width, Steps.MAX_CHANGES) + 2];
        Arrays.fill(reach, UNREACHED);
        reach[origin + 1] = 0;
    }

    int reach(int diagonal) {
        return reach[origin + diagonal];
    }

    /**
     * Allows one more change.
     *
     * @param other the search from the other end, if this advance may be the one that meets it
     * @return a diagonal on which the searches met, or {@link #NONE}
     */
    int advance(Steps steps, @Nullable Front other) {
        changes++;
        int first = -within(height);
        int last = within(width);
        for (int diagonal = first; diagonal <= last && !steps.areUsedUp(); diagonal += 2) {
            int x = follow(diagonal, steps);
            reach[origin + diagonal] = x;
            if (other != null && other.hasPassed(width - height - diagonal, width - x)) {
                return diagonal;
            }
        }
        return NONE;
    }

    /** Diagonals beyond the edge lead nowhere; every second one is possible. */
    private int within(int edge) {
        return changes <= edge ? changes : edge - (changes - edge) % 2;
    }

    private int follow(int diagonal, Steps steps) {
        int start = Math.max(reach(diagonal - 1) + 1, reach(diagonal + 1));
        int x = start;
        while (x < width && x - diagonal < height && equality.at(x, x - diagonal)) {
            x++;
        }
        steps.take(1 + x - start);
        return x;
    }

    private boolean hasPassed(int diagonal, int x) {
        return -within(height) <= diagonal && diagonal <= within(width) && reach(diagonal) >= x;
    }
}
