package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Seen;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import java.util.List;

/** Many held comments of one thread approved, beside one transaction by hand that changes the same rows. */
final class BulkApproval implements Workload.OnDatabase {

    private static final int HELD_ONE_IN = 4;
    private static final double LIMIT = 2;
    private static final Actor MODERATOR = Actor.member("bench", "Bench", Capability.MODERATE);

    /** Approves all of these. */
    private interface Way {
        void approve(List<Comment> held) throws Exception;
    }

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        int held = settings.approvals();
        try (Site site = place.fresh(settings.pool());
                RawApproval raw = new RawApproval(site, MODERATOR)) {
            List<double[]> millis = Paired.inTurns(
                    settings.rounds(),
                    List.of(
                            () -> millis(site, held, some -> approve(site, some)),
                            () -> millis(site, held, raw::approve)));
            report.add(
                    "%,d held comments approved at once".formatted(held),
                    "the same rows in one batch by hand",
                    new Rounds(millis.get(0), millis.get(1)),
                    Goal.atMost(LIMIT),
                    "ms");
        }
    }

    private static void approve(Site site, List<Comment> held) {
        site.rejoinder()
                .moderation()
                .decideAll(MODERATOR, held.stream().map(Seen::of).toList(), Status.APPROVED, "")
                .orThrow();
    }

    private static double millis(Site site, int count, Way way) throws Exception {
        SampleThread sample = SampleThread.of(site.newThread(), count * HELD_ONE_IN, HELD_ONE_IN);
        sample.insertInto(site.store());
        List<Comment> held = sample.comments().stream()
                .filter(comment -> comment.status() == Status.PENDING)
                .toList();
        long start = System.nanoTime();
        way.approve(held);
        double millis = (System.nanoTime() - start) / 1e6;
        if (site.counts(sample.thread()).visible() != sample.comments().size()) {
            throw new IllegalStateException("not all were approved: " + site.counts(sample.thread()));
        }
        return millis;
    }
}
