package dev.rejoinder;

import dev.rejoinder.model.Id;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Counts ticks: a tick is a millisecond and a sequence number within it, without the node between the two. */
final class TimeOrderedIds implements IdSource {

    static final int NODE_BITS = 9;
    static final int NODES = 1 << NODE_BITS;
    private static final int SEQUENCE_BITS = 12;
    private static final long SEQUENCES = 1L << SEQUENCE_BITS;

    private final long node;
    private final AtomicLong lastTick = new AtomicLong();

    TimeOrderedIds(int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("a node is 0 to 511: " + node);
        }
        this.node = node;
    }

    @Override
    public Id next(Instant now) {
        long earliest = Math.max(now.toEpochMilli(), 0) << SEQUENCE_BITS;
        long tick = lastTick.updateAndGet(last -> Math.max(last + 1, earliest));
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & (SEQUENCES - 1);
        return new Id((millis << NODE_BITS | node) << SEQUENCE_BITS | sequence);
    }

    @Override
    public Id earliest(Instant at) {
        return new Id(Math.max(1, Math.max(at.toEpochMilli(), 0) << NODE_BITS + SEQUENCE_BITS));
    }
}
