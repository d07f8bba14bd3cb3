package dev.rejoinder.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the figures come from. */
record Environment(String java, String system, int cores, long heapMegabytes, String startedAt) {

    static Environment here() {
        Runtime runtime = Runtime.getRuntime();
        return new Environment(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
