package dev.rejoinder.storage.jdbc.crash;

import java.util.stream.LongStream;

/** How often each fault is tried: seldom in an ordinary build, and as often as {@code rejoinder.faults} says. */
final class Rounds {

    static final int COUNT = Integer.getInteger("rejoinder.faults", 1);

    private Rounds() {}

    /** One for each round. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, COUNT);
    }
}
