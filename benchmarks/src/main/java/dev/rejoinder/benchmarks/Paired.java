package dev.rejoinder.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Measures several things in turns, so that whatever slows the machine down slows all of them. */
final class Paired {

    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 40_000_000;
    private static final long WARM_UP_NANOS = 2_000_000_000;

    /** One run of what is timed; the result keeps the compiler from leaving it out. */
    interface Work {
        Object run() throws Exception;
    }

    /** One measurement. */
    interface Trial {
        double measure() throws Exception;
    }

    private Paired() {}

    /** Microseconds that each takes, over and over for a while in each round. */
    static Rounds micros(Work measured, Work bound) throws Exception {
        warmUp(measured);
        warmUp(bound);
        List<double[]> series = inTurns(ROUNDS, List.of(() -> microsEach(measured), () -> microsEach(bound)));
        return new Rounds(series.get(0), series.get(1));
    }

    /** Every trial once in each round; who begins changes. The first round is left out. */
    static List<double[]> inTurns(int rounds, List<Trial> trials) throws Exception {
        List<double[]> series = new ArrayList<>();
        trials.forEach(trial -> series.add(new double[rounds]));
        for (int round = -1; round < rounds; round++) {
            for (int turn = 0; turn < trials.size(); turn++) {
                int which = (turn + round + 1) % trials.size();
                double measured = trials.get(which).measure();
                if (round >= 0) {
                    series.get(which)[round] = measured;
                }
            }
        }
        return series;
    }

    private static void warmUp(Work work) throws Exception {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            Sink.take(work.run());
        }
    }

    private static double microsEach(Work work) throws Exception {
        long start = System.nanoTime();
        long runs = 0;
        long now;
        do {
            Sink.take(work.run());
            runs++;
            now = System.nanoTime();
        } while (now - start < ROUND_NANOS);
        return (now - start) / 1e3 / runs;
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
