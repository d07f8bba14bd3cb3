package dev.rejoinder.benchmarks;

import dev.rejoinder.benchmarks.Rounds.Quartiles;

/**
 * One line of the report.
 *
 * @param what what was measured
 * @param bound what it is divided by
 * @param unit of the medians {@code measured} and {@code boundMeasured}
 * @param goal empty if there is none
 */
record Figure(
        String database,
        String workload,
        String what,
        String bound,
        Quartiles quotient,
        int rounds,
        String goal,
        boolean met,
        String unit,
        double measured,
        double boundMeasured) {}
