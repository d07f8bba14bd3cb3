package dev.rejoinder.scenario;

import dev.rejoinder.IdSource;
import dev.rejoinder.model.Id;
import java.time.Instant;

/** The same ids for the same step, whichever steps are left out before it. */
final class StepIds implements IdSource {

    private static final int OF_A_STEP = 10_000;

    private long last;

    void begin(Step step) {
        last = (long) step.number() * OF_A_STEP;
    }

    @Override
    public Id next(Instant now) {
        return new Id(++last);
    }
}
