package dev.rejoinder.benchmarks;

import dev.rejoinder.Cursor;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Pages anywhere in a thread in memory, beside an array that is sorted already, and the heap that the store takes beside
 * the comments themselves.
 */
final class MemoryPages implements Workload.InMemory {

    private static final int PAGE = 50;
    private static final int PLACES = 1_024;
    private static final double BYTES_A_COMMENT = 100;
    /** In smaller threads the rest of the process hides what a comment takes. */
    private static final int MEASURABLE = 100_000;

    @Override
    public void run(Settings settings, Report report) throws Exception {
        for (int size : settings.sizes()) {
            compare(settings.thread(size), report);
        }
    }

    private static void compare(SampleThread sample, Report report) throws Exception {
        int size = sample.comments().size();
        MemoryStore store = MemoryStore.create();
        long before = Heap.used();
        sample.insertInto(store);
        double bytes = (Heap.used() - before) / (double) size;
        if (size >= MEASURABLE) {
            report.add(
                    "heap for each of %,d comments beside itself".formatted(size),
                    "100 bytes",
                    new Rounds(new double[] {bytes}, new double[] {BYTES_A_COMMENT}),
                    Goal.atMost(1),
                    "bytes");
        }
        Rejoinder rejoinder = Rejoinder.on(store).build();
        Comment[] sorted = sample.visibleInOrder().toArray(Comment[]::new);
        int[] places =
                new SplittableRandom(7).ints(PLACES, 0, sorted.length - PAGE).toArray();
        Cursor[] cursors = new Cursor[PLACES];
        for (int i = 0; i < PLACES; i++) {
            ThreadView one = ThreadView.threaded().limit(1).startAt(sorted[places[i]].id());
            cursors[i] = rejoinder.comments().read(sample.subject(), one).next().orElseThrow();
        }
        int[] turn = new int[2];
        report.add(
                "page of 50 of %,d comments".formatted(size),
                "50 copied from a sorted array",
                Paired.micros(
                        () -> rejoinder
                                .comments()
                                .read(sample.subject(), ThreadView.threaded().from(cursors[turn[0]++ % PLACES])),
                        () -> copy(sorted, places[turn[1]++ % PLACES] + 1)),
                size == 1_000_000 ? Goal.atMost(1.5) : Goal.NONE,
                "µs");
    }

    private static Object copy(Comment[] sorted, int start) {
        return Arrays.stream(Arrays.copyOfRange(sorted, start, Math.min(start + PAGE, sorted.length)))
                .map(ThreadEntry::of)
                .toList();
    }
}
