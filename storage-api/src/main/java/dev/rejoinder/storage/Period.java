package dev.rejoinder.storage;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Period(Instant from, Instant to) {

    /** Earlier than any date that a post may have. */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** Later than any date that a post may have. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    public static Period until(Instant to) {
        return new Period(BEGINNING, to);
    }

    public static Period from(Instant from) {
        return new Period(from, END);
    }

    /** What the two have in common; empty, with {@code from} not before {@code to}, if nothing. */
    public Period within(Period other) {
        return new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}
