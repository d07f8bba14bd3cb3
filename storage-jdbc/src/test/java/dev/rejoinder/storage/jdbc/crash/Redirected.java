package dev.rejoinder.storage.jdbc.crash;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Shows what another clock shows, which may be exchanged at any time. */
final class Redirected extends Clock {

    private final AtomicReference<Clock> shown;

    Redirected(AtomicReference<Clock> shown) {
        this.shown = shown;
    }

    @Override
    public Instant instant() {
        return shown.get().instant();
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
