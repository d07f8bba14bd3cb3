package dev.rejoinder.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How readers received a comment.
 *
 * @param ups how many voted for it
 * @param downs how many voted against it
 * @param reactions how often each reaction was given to it, at least once; of at most {@value #MAX_REACTIONS} kinds
 * @param rank its place among others by the one formula of the site: the greater, the better
 */
public record Reception(long ups, long downs, SortedMap<String, Long> reactions, long rank) {

    public static final int MAX_REACTIONS = 20;

    /** Nobody voted, and the formula of the site gives zero then. */
    public static final Reception NONE = new Reception(0, 0, Collections.emptySortedMap(), 0);

    public Reception {
        Require.notNegative("ups", ups);
        Require.notNegative("downs", downs);
        reactions = reactions.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(reactions));
        if (reactions.size() > MAX_REACTIONS) {
            throw new IllegalArgumentException("at most 20 kinds of reactions, not " + reactions.size());
        }
        reactions.forEach((kind, count) -> {
            Vote.requireReaction(kind);
            if (count < 1) {
                throw new IllegalArgumentException("the reaction " + kind + " is given at least once, not " + count);
            }
        });
    }

    public long score() {
        return ups - downs;
    }

    public Reception withRank(long rank) {
        return new Reception(ups, downs, reactions, rank);
    }
}
