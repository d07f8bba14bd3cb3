package dev.rejoinder.scenario;

import dev.rejoinder.Threads;
import org.junit.jupiter.api.BeforeEach;

/** A group of scenarios between two threads, that on the shoe and that on the hat. */
abstract class TwoThreadsScenario extends Scenario {

    Talk hat;

    @BeforeEach
    void talkOnTheHat() {
        hat = site.talkOn(HAT);
    }

    final Threads threads() {
        return site.rejoinder.threads();
    }

    final void countsAreExact() {
        talk.countsAreExact();
        hat.countsAreExact();
    }
}
