package dev.rejoinder.benchmarks;

import dev.rejoinder.Cursor;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pages anywhere in a thread in memory, beside an array of its comments that is sorted already, and the heap that the store
 * takes beside the comments themselves.
 *
 * <p>Both sides know the path of the comment that the page follows. The array finds it by a binary search, copies the 50
 * behind it and, where the engine does so too, makes each an entry. That is all that it does: the store also finds its way
 * into a unit of work, and the engine reads its cursor, finds the thread and writes the cursors of the next page and of the
 * one before.
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
            measure(settings.thread(size), report);
        }
    }

    private static void measure(SampleThread sample, Report report) throws Exception {
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
        new Pages(store, sample, report).compare();
    }

    private record Pages(MemoryStore store, SampleThread sample, Report report) {

        void compare() throws Exception {
            int size = sample.comments().size();
            Goal goal = size == 1_000_000 ? Goal.atMost(1.5) : Goal.NONE;
            Comment[] sorted = sample.visibleInOrder().toArray(Comment[]::new);
            Comment[] behind = new SplittableRandom(7)
                    .ints(PLACES, 0, sorted.length - PAGE)
                    .mapToObj(place -> sorted[place])
                    .toArray(Comment[]::new);
            ThreadPath[] paths = Arrays.stream(behind).map(Pages::path).toArray(ThreadPath[]::new);
            int[] turn = new int[4];
            report.add(
                    "page of 50 of %,d comments from the store".formatted(size),
                    "50 found in a sorted array",
                    Paired.micros(() -> page(paths[turn[0]++ % PLACES]), () -> page(sorted, paths[turn[1]++ % PLACES])),
                    goal,
                    "µs");
            Rejoinder rejoinder = Rejoinder.on(store).build();
            Cursor[] cursors = Arrays.stream(behind)
                    .map(comment -> cursor(rejoinder, comment))
                    .toArray(Cursor[]::new);
            report.add(
                    "page of 50 of %,d comments from the engine".formatted(size),
                    "50 found in a sorted array, as entries",
                    Paired.micros(
                            () -> rejoinder
                                    .comments()
                                    .read(
                                            sample.subject(),
                                            ThreadView.threaded().from(cursors[turn[2]++ % PLACES])),
                            () -> entries(page(sorted, paths[turn[3]++ % PLACES]))),
                    goal,
                    "µs");
        }

        private static ThreadPath path(Comment comment) {
            return comment.placement().path();
        }

        private Cursor cursor(Rejoinder rejoinder, Comment comment) {
            ThreadView only = ThreadView.threaded().limit(1).startAt(comment.id());
            return rejoinder.comments().read(sample.subject(), only).next().orElseThrow();
        }

        private Slice<Comment> page(ThreadPath behind) {
            return store.read(unit -> unit.commentPages()
                    .page(sample.thread().id(), new ThreadRange.Threaded(Order.OLDEST, behind.next()), PAGE));
        }

        private static Slice<Comment> page(Comment[] sorted, ThreadPath behind) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (path(sorted[middle]).compareTo(behind) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int end = Math.min(low + PAGE, sorted.length);
            return new Slice<>(List.of(Arrays.copyOfRange(sorted, low, end)), end < sorted.length);
        }

        private static List<ThreadEntry> entries(Slice<Comment> page) {
            ThreadEntry[] entries = new ThreadEntry[page.items().size()];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = ThreadEntry.of(page.items().get(i));
            }
            return List.of(entries);
        }
    }
}
