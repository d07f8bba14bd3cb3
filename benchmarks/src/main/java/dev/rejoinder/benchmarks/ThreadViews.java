package dev.rejoinder.benchmarks;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The other views of a thread, of about 50 comments a page, beside a raw scan of 50 rows: in threads of several sizes, in one
 * that is a single chain of replies, and in one where everybody answers the first comment.
 */
final class ThreadViews implements Workload.OnDatabase {

    private static final int ROOTS = 13;
    private static final int REPLIES = 3;
    private static final int CHAIN = 10_000;
    private static final int CROWD = 100_000;

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        try (Site site = place.fresh(settings.pool())) {
            List<SampleThread> samples = new ArrayList<>();
            for (int size : settings.sizes()) {
                samples.add(settings.thread(size).voted());
            }
            SampleThread chain = SampleThread.chain(site.newThread(), CHAIN);
            SampleThread crowd = SampleThread.crowd(site.newThread(), CROWD).voted();
            samples.forEach(sample -> sample.insertInto(site.store()));
            chain.insertInto(site.store());
            crowd.insertInto(site.store());
            site.settle();
            for (SampleThread sample : samples) {
                Views views = new Views(
                        site,
                        report,
                        sample,
                        "%,d comments".formatted(sample.comments().size()));
                views.compareRoots(ThreadView.newest(), ThreadView.roots(Sort.RANKED));
                views.compareRest();
            }
            new Views(site, report, chain, "a chain of %,d".formatted(CHAIN)).compareRest();
            Views replies = new Views(site, report, crowd, "%,d replies to one comment".formatted(CROWD));
            ThreadView below = ThreadView.newest().under(crowd.comments().get(0).id());
            replies.compareRoots(below.repliesBy(Sort.NEWEST), below.repliesBy(Sort.RANKED));
            replies.compareRest();
        }
    }

    private record Views(Site site, Report report, SampleThread sample, String of) {

        void compareRoots(ThreadView newest, ThreadView best) throws Exception {
            double newestAtMost = site.database() == Database.MARIADB ? 4.5 : 2.0;
            compare(
                    "newest with 3 replies",
                    pages(newest.limit(ROOTS).replies(REPLIES).levels(1)),
                    newestAtMost);
            compare(
                    "best with 3 replies",
                    pages(best.limit(ROOTS).replies(REPLIES).levels(1)),
                    2.0);
        }

        void compareRest() throws Exception {
            double threadedAtMost = site.database() == Database.MARIADB ? 2.0 : 1.3;
            compare("in thread order", pages(ThreadView.threaded().limit(RawPages.ROWS)), threadedAtMost);
            compare("flat, newest first", pages(ThreadView.flat(Order.NEWEST).limit(RawPages.ROWS)), threadedAtMost);
            compare(
                    "around a comment, in thread order",
                    around(ThreadView.threaded().limit(RawPages.ROWS)::around),
                    3.0);
            compare(
                    "around a comment, flat",
                    around(ThreadView.flat(Order.OLDEST).limit(RawPages.ROWS)::around),
                    3.0);
        }

        /** The first pages of a view. */
        private List<ThreadView> pages(ThreadView first) {
            List<ThreadView> pages = new ArrayList<>();
            ThreadView view = first;
            while (pages.size() < PageRace.PLACES) {
                pages.add(view);
                view = first.from(read(view).next().orElse(null));
            }
            return pages;
        }

        private List<ThreadView> around(Function<Id, ThreadView> view) {
            SplittableRandom random = new SplittableRandom(7);
            List<Comment> seen = sample.visibleInOrder();
            List<ThreadView> views = new ArrayList<>();
            while (views.size() < PageRace.PLACES) {
                views.add(view.apply(seen.get(random.nextInt(seen.size())).id()));
            }
            return views;
        }

        private ThreadPage read(ThreadView view) {
            return site.rejoinder().comments().read(sample.subject(), view);
        }

        private void compare(String what, List<ThreadView> views, double atMost) throws Exception {
            new PageRace(site, report, sample).run("page of %s, %s".formatted(of, what), views, starts(), atMost);
        }

        /** Of pages one behind the other, as in the views: within the first few, all rows are at hand and paths are short. */
        private List<Comment> starts() {
            List<Comment> seen = sample.visibleInOrder();
            int last = seen.size() - RawPages.ROWS;
            return IntStream.range(0, PageRace.PLACES)
                    .mapToObj(page -> seen.get(page * RawPages.ROWS % last))
                    .toList();
        }
    }
}
