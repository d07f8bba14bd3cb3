package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import java.util.List;

/** A comment hidden together with all below it, beside one transaction by hand that changes the same rows. */
final class Hiding implements Workload.OnDatabase {

    private static final double LIMIT = 2;
    private static final Actor MODERATOR = Actor.member("bench", "Bench", Capability.MODERATE);

    /** Hides this comment and all below it. */
    private interface Way {
        void hide(Comment top) throws Exception;
    }

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        int below = settings.hidden();
        try (Site site = place.fresh(settings.pool());
                RawHiding raw = new RawHiding(site, MODERATOR)) {
            List<double[]> millis = Paired.inTurns(
                    settings.rounds(),
                    List.of(() -> millis(site, below, top -> hide(site, top)), () -> millis(site, below, raw::hide)));
            report.add(
                    "a comment hidden with %,d below it".formatted(below),
                    "the same rows in one update by hand",
                    new Rounds(millis.get(0), millis.get(1)),
                    Goal.atMost(LIMIT),
                    "ms");
        }
    }

    private static void hide(Site site, Comment top) {
        site.rejoinder()
                .moderation()
                .decide(MODERATOR, top.key(), top.version(), Status.SPAM, "")
                .orThrow();
    }

    private static double millis(Site site, int below, Way way) throws Exception {
        SampleThread sample = SampleThread.oneBranch(site.newThread(), below);
        sample.insertInto(site.store());
        site.settle();
        long start = System.nanoTime();
        way.hide(sample.comments().get(0));
        double millis = (System.nanoTime() - start) / 1e6;
        if (site.counts(sample.thread()).visible() != 0) {
            throw new IllegalStateException("not all were hidden: " + site.counts(sample.thread()));
        }
        return millis;
    }
}
