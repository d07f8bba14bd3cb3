package dev.rejoinder.transfer.wordpress;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Who descends from whom: cuts circles, and finds how deep each comment lies. Without recursion, however deep. */
final class Lineage {
    private static final int UNKNOWN = 0;
    private static final int ON_THE_WAY = -1;

    private final long[] ids;
    private final int[] parents;
    private final IntConsumer uprooted;
    private final int[] depths;
    private int[] way = new int[64];

    private Lineage(long[] ids, int[] parents, IntConsumer uprooted) {
        this.ids = ids;
        this.parents = parents;
        this.uprooted = uprooted;
        this.depths = new int[parents.length];
    }

    /**
     * The depths, 1 for a root.
     *
     * @param ids by which the oldest comment of a circle is found, to stand at the top
     * @param parents places, negative for roots; circles are cut in it
     * @param uprooted told the comments that were made roots
     */
    static int[] depths(long[] ids, int[] parents, IntConsumer uprooted) {
        Lineage lineage = new Lineage(ids, parents, uprooted);
        for (int place = 0; place < parents.length; place++) {
            lineage.settle(place);
        }
        return lineage.depths;
    }

    private void settle(int start) {
        int steps = climb(start);
        int top = parents[way(steps, start)];
        if (top >= 0 && depths[top] == ON_THE_WAY) {
            cut(top);
            forget(steps);
            settle(start); // once: whoever climbs meets one circle at most
            return;
        }
        while (steps > 0) {
            int place = way[--steps];
            depths[place] = parents[place] < 0 ? 1 : depths[parents[place]] + 1;
        }
    }

    private int way(int steps, int start) {
        return steps == 0 ? start : way[steps - 1];
    }

    /** Notes the way up to where the depth is known, or to where the way has been before. */
    private int climb(int start) {
        int steps = 0;
        for (int place = start; place >= 0 && depths[place] == UNKNOWN; place = parents[place]) {
            if (steps == way.length) {
                way = Arrays.copyOf(way, steps * 2);
            }
            depths[place] = ON_THE_WAY;
            way[steps++] = place;
        }
        return steps;
    }

    private void cut(int member) {
        int oldest = member;
        for (int place = parents[member]; place != member; place = parents[place]) {
            oldest = ids[place] < ids[oldest] ? place : oldest;
        }
        parents[oldest] = -1;
        uprooted.accept(oldest);
    }

    private void forget(int steps) {
        for (int i = 0; i < steps; i++) {
            depths[way[i]] = UNKNOWN;
        }
    }
}
