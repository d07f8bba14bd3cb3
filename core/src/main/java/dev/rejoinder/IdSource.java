package dev.rejoinder;

import dev.rejoinder.model.Id;
import java.security.SecureRandom;
import java.time.Instant;

/** Makes ids. Safe for use by many threads. */
@FunctionalInterface
public interface IdSource {

    /** A new id, greater than every one that this source made before. */
    Id next(Instant now);

    /**
     * A lower bound of the ids that are made at an instant or later, for a source whose ids tell; it spares some questions
     * a look at what is older. One, the smallest id, is always right.
     */
    default Id earliest(Instant at) {
        return new Id(1);
    }

    /** Time-ordered ids of a node chosen at random. */
    static IdSource timeOrdered() {
        return timeOrdered(new SecureRandom().nextInt(TimeOrderedIds.NODES));
    }

    /**
     * Time-ordered ids: 42 bits of milliseconds since 1970, 9 bits of node, 12 bits of sequence. When the clock goes back
     * or a millisecond is used up, the source runs ahead of the clock.
     *
     * @param node 0 to 511; two sources of one node may make the same id, which the engine notices and mends
     */
    static IdSource timeOrdered(int node) {
        return new TimeOrderedIds(node);
    }
}
