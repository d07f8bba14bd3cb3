package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Cursor;
import dev.rejoinder.Page;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The comments that wait for a moderator among many that don't, page by page. */
final class HeldQueue implements Workload.OnDatabase {

    private static final int HELD_ONE_IN = 1_000;
    private static final double LIMIT = 1.5;
    private static final Actor MODERATOR = Actor.member("bench", "Bench", Capability.MODERATE);

    /** Where a page begins, for the engine and by hand. */
    private record Start(@Nullable Cursor cursor, Id after) {}

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        try (Site site = place.fresh(settings.pool())) {
            RawPages raw = new RawPages(site);
            SampleThread.of(SampleThread.threadOf(settings.queueSize()), settings.queueSize(), HELD_ONE_IN)
                    .insertInto(site.store());
            site.settle();
            List<Start> starts = fullPages(site);
            AtomicInteger turn = new AtomicInteger();
            report.add(
                    "page of 50 held ones among %,d comments".formatted(settings.queueSize()),
                    RawPages.NAME,
                    Paired.micros(
                            () -> read(site, next(starts, turn).cursor()),
                            () -> raw.heldAfter(next(starts, turn).after())),
                    Goal.atMost(LIMIT),
                    "µs");
        }
    }

    private static Start next(List<Start> starts, AtomicInteger turn) {
        return starts.get(turn.getAndIncrement() % starts.size());
    }

    private static List<Start> fullPages(Site site) {
        List<Start> starts = new ArrayList<>();
        Start start = new Start(null, new Id(1));
        Page<Comment> page = read(site, null);
        while (page.items().size() == RawPages.ROWS) {
            starts.add(start);
            Cursor next = page.next().orElse(null);
            if (next == null) {
                break;
            }
            start = new Start(next, page.items().get(RawPages.ROWS - 1).id());
            page = read(site, next);
        }
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("fewer than a page of 50 are held; take a queue of 50,000 at least");
        }
        return starts;
    }

    private static Page<Comment> read(Site site, @Nullable Cursor from) {
        return site.rejoinder()
                .moderation()
                .queue(MODERATOR, Status.PENDING, Order.OLDEST, from, RawPages.ROWS)
                .orThrow();
    }
}
