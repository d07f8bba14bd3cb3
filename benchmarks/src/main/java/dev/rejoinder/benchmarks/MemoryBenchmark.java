package dev.rejoinder.benchmarks;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Cursor;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** The in-memory store, beside an array that is sorted already. */
final class MemoryBenchmark {

    private static final int PAGE = 50;
    private static final int PLACES = 1_024;

    private MemoryBenchmark() {}

    static void run() throws Exception {
        SampleThread sample = SampleThread.of(1_000_000);
        MemoryStore store = MemoryStore.create();
        sample.insertInto(store);
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
        Paired.print(
                "memory, 1,000,000 comments: page of 50 / copied from a sorted array",
                () -> rejoinder
                        .comments()
                        .read(sample.subject(), ThreadView.threaded().from(cursors[turn[0]++ % PLACES])),
                () -> copy(sorted, places[turn[1]++ % PLACES] + 1));
        submit();
    }

    private static Object copy(Comment[] sorted, int start) {
        return Arrays.stream(Arrays.copyOfRange(sorted, start, Math.min(start + PAGE, sorted.length)))
                .map(ThreadEntry::of)
                .toList();
    }

    /** The only absolute figure, since there is nothing to compare it with. */
    private static void submit() {
        Rejoinder rejoinder = Rejoinder.on(MemoryStore.create()).build();
        Subject subject = Subject.of("bench", "submit");
        int submissions = 200_000;
        long start = 0;
        for (int i = -submissions / 4; i < submissions; i++) {
            if (i == 0) {
                start = System.nanoTime();
            }
            rejoinder
                    .comments()
                    .submit(CommentDraft.on(subject)
                            .by(Guest.named("user").withEmail("user" + i % 5_000 + "@example.org"))
                            .markdown("A comment of a few words, the number " + i + " of its kind."));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "memory: submissions a second, one thread %40.0f%n", submissions / seconds);
    }
}
