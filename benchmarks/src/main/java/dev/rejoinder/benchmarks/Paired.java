package dev.rejoinder.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Times two things in turns, so that whatever slows the machine down slows both. */
final class Paired {

    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 40_000_000;
    private static final long WARM_UP_NANOS = 2_000_000_000;

    /** One run of what is measured; the result keeps the compiler from leaving it out. */
    interface Work {
        Object run() throws Exception;
    }

    private Paired() {}

    /** How many times as long the first takes as the second. */
    static void print(String what, Work measured, Work bound) throws Exception {
        warmUp(measured);
        warmUp(bound);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = nanosEach(measured) / nanosEach(bound);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-78s %5.2f  [%.2f – %.2f]%n",
                what,
                ratios[ROUNDS / 2],
                ratios[ROUNDS / 4],
                ratios[ROUNDS * 3 / 4]);
    }

    private static void warmUp(Work work) throws Exception {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            Sink.take(work.run());
        }
    }

    private static double nanosEach(Work work) throws Exception {
        long start = System.nanoTime();
        long runs = 0;
        long now;
        do {
            Sink.take(work.run());
            runs++;
            now = System.nanoTime();
        } while (now - start < ROUND_NANOS);
        return (double) (now - start) / runs;
    }

    /** Looks at every result. */
    private static final class Sink {

        private static volatile int seen;

        static void take(Object result) {
            if (System.identityHashCode(result) == seen) {
                seen++;
            }
        }
    }
}
