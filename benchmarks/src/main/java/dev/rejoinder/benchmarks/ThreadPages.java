package dev.rejoinder.benchmarks;

import dev.rejoinder.Cursor;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import java.util.ArrayList;
import java.util.List;

/** A page of 50 in thread order through the engine, made into comments, beside a raw scan; in threads of several sizes. */
final class ThreadPages implements Workload.OnDatabase {

    private static final double ELSEWHERE = 1.3;
    private static final double ON_MARIADB = 2.0;
    private static final double SAME_AT_EVERY_SIZE = 1.2;

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        try (Site site = place.fresh(settings.pool())) {
            List<SampleThread> samples = new ArrayList<>();
            for (int size : settings.sizes()) {
                SampleThread sample = settings.thread(size);
                sample.insertInto(site.store());
                samples.add(sample);
            }
            site.settle();
            List<Paired.Work> pages = new ArrayList<>();
            for (SampleThread sample : samples) {
                pages.add(new Places(site, report, sample).compare());
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
    private record Places(Site site, Report report, SampleThread sample) {

        /** @return a page of each place */
        Paired.Work compare() throws Exception {
            List<Comment> order = sample.visibleInOrder();
            int last = order.size() - RawPages.ROWS - PageRace.PLACES - 1;
            Paired.Work start = compare("start", order, 0);
            Paired.Work middle = compare("middle", order, last / 2);
            Paired.Work end = compare("end", order, last);
            return () -> List.of(start.run(), middle.run(), end.run());
        }

        private Paired.Work compare(String place, List<Comment> order, int from) throws Exception {
            List<Comment> starts = order.subList(from, from + PageRace.PLACES);
            return new PageRace(site, report, sample)
                    .run(
                            "page of 50 at the %s of %,d comments"
                                    .formatted(place, sample.comments().size()),
                            starts.stream().map(this::after).toList(),
                            starts,
                            site.database() == Database.MARIADB ? ON_MARIADB : ELSEWHERE);
        }

        private ThreadView after(Comment comment) {
            ThreadView only = ThreadView.threaded().limit(1).startAt(comment.id());
            Cursor next = site.rejoinder()
                    .comments()
                    .read(sample.subject(), only)
                    .next()
                    .orElseThrow();
            return ThreadView.threaded().limit(RawPages.ROWS).from(next);
        }
    }
}
