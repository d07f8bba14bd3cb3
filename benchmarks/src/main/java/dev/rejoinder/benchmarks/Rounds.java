package dev.rejoinder.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What was measured and its bound, round by round. */
record Rounds(double[] measured, double[] bound) {

    /** The middle half of some values. */
    record Quartiles(double lower, double median, double upper) {

        static Quartiles of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
        }

        /** Between two neighbours, as much of each as it lies near it. */
        private static double at(double[] sorted, double share) {
            double place = share * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    /** Of the quotients of each round, not of the whole: the two of a round have met the same disturbances. */
    Quartiles quotient() {
        return Quartiles.of(IntStream.range(0, measured.length)
                .mapToDouble(round -> measured[round] / bound[round])
                .toArray());
    }
}
