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

    /** The most of anything that is counted. */
    public static final long MAX_COUNT = Integer.MAX_VALUE;

    /** Nobody voted, and the formula of the site gives zero then. */
    public static final Reception NONE = new Reception(0, 0, Collections.emptySortedMap(), 0);

    public Reception {
        requireCount("ups", ups, 0);
        requireCount("downs", downs, 0);
        reactions = reactions.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(reactions));
        if (reactions.size() > MAX_REACTIONS) {
            throw new IllegalArgumentException("at most 20 kinds of reactions, not " + reactions.size());
        }
        reactions.forEach((kind, count) -> {
            Vote.requireReaction(kind);
            requireCount("the reaction " + kind, count, 1);
        });
    }

    private static void requireCount(String what, long count, long least) {
        if (count < least || count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    "%s is counted from %d to %d, not %d".formatted(what, least, MAX_COUNT, count));
        }
    }

    public long score() {
        return ups - downs;
    }

    public Reception withRank(long rank) {
        return new Reception(ups, downs, reactions, rank);
    }
}
