package dev.rejoinder.examples.blog.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Tells the time that it was set to, so that what is written now looks as old as it should. */
final class SampleClock extends Clock {

    private Instant now;

    SampleClock(Instant now) {
        this.now = now;
    }

    void set(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("samples know no time zones");
    }
}
