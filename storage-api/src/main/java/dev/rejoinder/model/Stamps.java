package dev.rejoinder.model;

import java.time.Instant;

/** When something was made and when it last changed, in whole microseconds. */
public record Stamps(Instant createdAt, Instant updatedAt) {

    public static Stamps at(Instant now) {
        return new Stamps(now, now);
    }

    public Stamps updatedAt(Instant now) {
        return new Stamps(createdAt, now);
    }
}
