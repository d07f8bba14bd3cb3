package dev.rejoinder.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is told to step. */
final class TestClock extends Clock {

    static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    void step(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void setTo(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
