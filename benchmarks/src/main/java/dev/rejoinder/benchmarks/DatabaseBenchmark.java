package dev.rejoinder.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.Cursor;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Pages of threads of several sizes, beside a raw scan of the same index through JDBC. */
final class DatabaseBenchmark {

    private static final int PAGE = 50;
    private static final int STARTS = 64;

    private DatabaseBenchmark() {}

    static void run(Database database, List<Integer> sizes) throws Exception {
        Path folder = Files.createTempDirectory("rejoinder-benchmarks");
        try (HikariDataSource dataSource = database.in(folder)) {
            Schema.of(dataSource).migrate();
            JdbcStore store = JdbcStore.owning(dataSource);
            Rejoinder rejoinder = Rejoinder.on(store).build();
            List<Paired.Work> pages = new ArrayList<>();
            for (int size : sizes) {
                SampleThread sample = SampleThread.of(size);
                sample.insertInto(store);
                pages.add(places(database, dataSource, rejoinder, sample));
            }
            for (int i = 1; i < sizes.size(); i++) {
                Paired.print(
                        "%s: page of 50 of %,d comments / of %,d".formatted(database, sizes.get(i), sizes.get(0)),
                        pages.get(i),
                        pages.get(0));
            }
        } finally {
            delete(folder);
        }
    }

    /** Pages that differ from call to call: a database may hand out again what it was asked last. */
    private static Paired.Work places(
            Database database, HikariDataSource dataSource, Rejoinder rejoinder, SampleThread sample) throws Exception {
        List<Comment> order = sample.visibleInOrder();
        int last = order.size() - PAGE - STARTS - 1;
        Paired.Work start = compare(database, dataSource, rejoinder, sample, order, 0, "start");
        Paired.Work middle = compare(database, dataSource, rejoinder, sample, order, last / 2, "middle");
        Paired.Work end = compare(database, dataSource, rejoinder, sample, order, last, "end");
        return () -> List.of(start.run(), middle.run(), end.run());
    }

    private static Paired.Work compare(
            Database database,
            HikariDataSource dataSource,
            Rejoinder rejoinder,
            SampleThread sample,
            List<Comment> order,
            int first,
            String place)
            throws Exception {
        List<Comment> starts = order.subList(first, first + STARTS);
        List<ThreadView> views = new ArrayList<>();
        for (Comment start : starts) {
            ThreadView one = ThreadView.threaded().limit(1).startAt(start.id());
            Cursor cursor =
                    rejoinder.comments().read(sample.subject(), one).next().orElseThrow();
            views.add(ThreadView.threaded().limit(PAGE).from(cursor));
        }
        RawScan scan = new RawScan(dataSource, PAGE);
        AtomicInteger turn = new AtomicInteger();
        Paired.Work page =
                () -> rejoinder.comments().read(sample.subject(), views.get(turn.getAndIncrement() % STARTS));
        Paired.print(
                "%s, %,d comments, %s: page of 50 / raw scan of 50 rows".formatted(database, order.size(), place),
                page,
                () -> scan.readAfter(starts.get(turn.getAndIncrement() % STARTS)));
        return page;
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
