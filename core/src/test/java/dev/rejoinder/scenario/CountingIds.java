package dev.rejoinder.scenario;

import dev.rejoinder.IdSource;
import dev.rejoinder.model.Id;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** One, two, three: the same ids in every run, and the smallest that there are. */
final class CountingIds implements IdSource {

    private final AtomicLong last = new AtomicLong();

    @Override
    public Id next(Instant now) {
        return new Id(last.incrementAndGet());
    }
}
