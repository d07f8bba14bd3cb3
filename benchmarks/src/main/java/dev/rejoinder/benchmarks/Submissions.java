package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Comments on one subject by many callers at once, and by one alone, with exact counts; beside raw inserts of the same rows,
 * and beside the same that count in the row of the thread. Each side in each round has a new thread.
 */
final class Submissions implements Workload.OnDatabase {

    private static final int MATERIAL = 5_000;

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        List<Comment> material = settings.thread(MATERIAL).comments();
        for (int callers : new int[] {settings.callers(), 1}) {
            try (Site site = place.fresh(settings.pool())) {
                new Contest(site, settings, report, material, callers).run();
            }
        }
    }

    private record Contest(Site site, Settings settings, Report report, List<Comment> material, int callers) {

        void run() throws Exception {
            Crowd engine = new Crowd(Collections.nCopies(callers, new EngineWriter(site.rejoinder())), material);
            try (Crowd raw = byHand(false);
                    Crowd counting = byHand(true)) {
                List<Paired.Trial> trials = List.of(
                        () -> perSecond(engine, true), () -> perSecond(raw, false), () -> perSecond(counting, true));
                List<double[]> series = Paired.inTurns(settings.rounds(), trials);
                add("raw inserts of the same rows, a connection each", series.get(0), series.get(1), rawGoal());
                add("the same with UPDATE … n = n + 1", series.get(0), series.get(2), countingGoal());
            }
        }

        private void add(String bound, double[] engine, double[] other, Goal goal) {
            String what = callers == 1
                    ? "submissions by one caller"
                    : "submissions by %d callers, pool of %d".formatted(callers, settings.pool());
            report.add(what, bound, new Rounds(engine, other), goal, "a second");
        }

        private Goal rawGoal() {
            if (callers == 1) {
                return Goal.atLeast(0.6);
            }
            return switch (site.database()) {
                case POSTGRESQL, MARIADB -> Goal.atLeast(0.75);
                case H2, SQLITE -> Goal.NONE;
            };
        }

        private Goal countingGoal() {
            if (callers == 1) {
                return Goal.NONE;
            }
            return switch (site.database()) {
                case POSTGRESQL -> Goal.atLeast(10);
                case MARIADB -> Goal.atLeast(4);
                case H2, SQLITE -> Goal.NONE;
            };
        }

        private Crowd byHand(boolean counts) throws Exception {
            ReentrantLock one = new ReentrantLock();
            List<RawWriter> writers = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                Lock turn = site.database().hasOneWriter() ? one : new ReentrantLock();
                writers.add(new RawWriter(site, turn, counts));
            }
            return new Crowd(writers, material);
        }

        /** @throws IllegalStateException if what was acknowledged is not what is there */
        private double perSecond(Crowd crowd, boolean counts) throws Exception {
            CommentThread thread = site.newThread();
            site.insert(thread);
            Crowd.Result result = crowd.write(thread, settings.seconds());
            long rows = site.rows(thread);
            long counted = counts ? site.counts(thread).visible() : rows;
            if (rows != result.written() || counted != result.written()) {
                throw new IllegalStateException("%,d comments were acknowledged, %,d are there, %,d are counted"
                        .formatted(result.written(), rows, counted));
            }
            return result.perSecond();
        }
    }
}
