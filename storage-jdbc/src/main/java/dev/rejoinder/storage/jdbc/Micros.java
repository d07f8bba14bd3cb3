package dev.rejoinder.storage.jdbc;

import java.time.Instant;

/** Instants as they are stored: whole microseconds since 1970, which hold every date of the years 1 to 9999. */
final class Micros {

    private static final long A_SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    static long of(Instant instant) {
        return Math.multiplyExact(instant.getEpochSecond(), A_SECOND) + instant.getNano() / NANOS;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, A_SECOND), Math.floorMod(micros, A_SECOND) * NANOS);
    }
}
