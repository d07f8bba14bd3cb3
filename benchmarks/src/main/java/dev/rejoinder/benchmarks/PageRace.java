package dev.rejoinder.benchmarks;

import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of a thread through the engine, beside raw scans of as many rows. */
record PageRace(Site site, Report report, SampleThread sample) {

    /** Pages differ from call to call: a database may hand out again what it was asked last. */
    static final int PLACES = 64;

    /**
     * @param views of as many places
     * @param starts behind which the raw scans begin, as many at least
     * @return a page of the engine, another one at each call
     */
    Paired.Work run(String page, List<ThreadView> views, List<Comment> starts, double atMost) throws Exception {
        RawPages raw = new RawPages(site);
        AtomicInteger turn = new AtomicInteger();
        Paired.Work read =
                () -> site.rejoinder().comments().read(sample.subject(), views.get(turn.getAndIncrement() % PLACES));
        report.add(
                page,
                RawPages.NAME,
                Paired.micros(read, () -> raw.after(starts.get(turn.getAndIncrement() % PLACES))),
                Goal.atMost(atMost),
                "µs");
        return read;
    }
}
