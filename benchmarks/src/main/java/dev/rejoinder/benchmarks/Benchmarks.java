package dev.rejoinder.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * Reads pages of growing threads and prints what they cost beside their lower bound. Arguments: sizes of threads, {@code
 * 1000 100000} unless given; the in-memory thread also has a million comments.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.println("Every figure is a ratio: median of the rounds, with the middle half of them in brackets.");
        MemoryBenchmark.run();
        for (Database database : Database.values()) {
            DatabaseBenchmark.run(database, sizes);
        }
    }
}
