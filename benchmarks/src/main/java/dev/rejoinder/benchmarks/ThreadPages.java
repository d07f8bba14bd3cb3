package dev.rejoinder.benchmarks;

import dev.rejoinder.Cursor;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of 50 in thread order through the engine, made into comments, beside a raw scan; in threads of several sizes. */
final class ThreadPages implements Workload.OnDatabase {

    private static final int PAGE = 50;

    /** Pages differ from call to call: a database may hand out again what it was asked last. */
    private static final int STARTS = 64;

    private static final double ELSEWHERE = 1.3;
    private static final double ON_MARIADB = 2.0;
    private static final double SAME_AT_EVERY_SIZE = 1.2;

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        try (Site site = place.fresh(settings.pool())) {
            RawPages raw = new RawPages(site);
            List<SampleThread> samples = new ArrayList<>();
            for (int size : settings.sizes()) {
                SampleThread sample = settings.thread(size);
                sample.insertInto(site.store());
                samples.add(sample);
            }
            site.settle();
            List<Paired.Work> pages = new ArrayList<>();
            for (SampleThread sample : samples) {
                pages.add(new Places(site, raw, report, sample).compare());
            }
            for (int i = 1; i < pages.size(); i++) {
                report.add(
                        "pages of 50 of %,d comments".formatted(settings.sizes().get(i)),
                        "of %,d".formatted(settings.sizes().get(0)),
                        Paired.micros(pages.get(i), pages.get(0)),
                        Goal.atMost(SAME_AT_EVERY_SIZE),
                        "µs for three pages");
            }
        }
    }

    /** The start, the middle and the end of one thread. */
    private record Places(Site site, RawPages raw, Report report, SampleThread sample) {

        /** @return a page of each place */
        Paired.Work compare() throws Exception {
            List<Comment> order = sample.visibleInOrder();
            int last = order.size() - PAGE - STARTS - 1;
            Paired.Work start = compare("start", order.subList(0, STARTS));
            Paired.Work middle = compare("middle", order.subList(last / 2, last / 2 + STARTS));
            Paired.Work end = compare("end", order.subList(last, last + STARTS));
            return () -> List.of(start.run(), middle.run(), end.run());
        }

        private Paired.Work compare(String place, List<Comment> starts) throws Exception {
            List<ThreadView> views = starts.stream().map(this::after).toList();
            AtomicInteger turn = new AtomicInteger();
            Paired.Work page = () ->
                    site.rejoinder().comments().read(sample.subject(), views.get(turn.getAndIncrement() % STARTS));
            report.add(
                    "page of 50 at the %s of %,d comments"
                            .formatted(place, sample.comments().size()),
                    "raw scan of 50 rows on the same pool",
                    Paired.micros(page, () -> raw.after(starts.get(turn.getAndIncrement() % STARTS))),
                    Goal.atMost(site.database() == Database.MARIADB ? ON_MARIADB : ELSEWHERE),
                    "µs");
            return page;
        }

        private ThreadView after(Comment comment) {
            ThreadView only = ThreadView.threaded().limit(1).startAt(comment.id());
            Cursor next = site.rejoinder()
                    .comments()
                    .read(sample.subject(), only)
                    .next()
                    .orElseThrow();
            return ThreadView.threaded().limit(PAGE).from(next);
        }
    }
}
