package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A whole thread brought in: an archive of it through the library's import, and the store's insert of many comments at once
 * on which every import rests; beside multi-row inserts of the same rows by hand. Each side in each round has a new database.
 */
final class Import implements Workload.OnDatabase {

    private static final int ROWS_AT_ONCE = 50;

    /** As often as the library's imports do. */
    private static final int COMMIT_EVERY = 500;

    private static final double LIMIT = 0.5;
    private static final Actor IMPORTER = Actor.member("bench", "Bench", Capability.ADMINISTER);

    /** Brings the comments in, over the pool or this connection. */
    private interface Way {
        void bring(Site site, Connection connection) throws Exception;
    }

    @Override
    public void run(Place place, Settings settings, Report report) throws Exception {
        SampleThread sample = settings.thread(settings.importSize() / ROWS_AT_ONCE * ROWS_AT_ONCE);
        Path archive = Files.createTempFile("rejoinder-benchmarks", ".jsonl");
        archive.toFile().deleteOnExit();
        try {
            write(sample, archive);
            List<double[]> perSecond = Paired.inTurns(
                    settings.rounds(),
                    List.of(
                            () -> perSecond(
                                    place,
                                    sample,
                                    (site, unused) -> site.rejoinder()
                                            .transfer()
                                            .importFile(IMPORTER, archive, ImportOptions.DEFAULT)
                                            .orThrow()),
                            () -> perSecond(place, sample, (site, unused) -> sample.insertInto(site.store())),
                            () -> perSecond(place, sample, (site, connection) -> insert(sample, site, connection))));
            add(report, sample, "imported from an archive", perSecond.get(0), perSecond.get(2));
            add(report, sample, "through the store's insertAll", perSecond.get(1), perSecond.get(2));
        } finally {
            Files.delete(archive);
        }
    }

    private static void add(Report report, SampleThread sample, String how, double[] measured, double[] bound) {
        report.add(
                "%,d comments %s".formatted(sample.comments().size(), how),
                "raw inserts of 50 rows, 500 a transaction",
                new Rounds(measured, bound),
                Goal.atLeast(LIMIT),
                "comments a second");
    }

    private static void write(SampleThread sample, Path archive) throws Exception {
        MemoryStore store = MemoryStore.create();
        sample.insertInto(store);
        try (OutputStream out = Files.newOutputStream(archive)) {
            Rejoinder.on(store).build().transfer().exportArchive(IMPORTER, out).orThrow();
        }
    }

    private static double perSecond(Place place, SampleThread sample, Way way) throws Exception {
        try (Site site = place.fresh(1);
                Connection connection = site.connectToWrite()) {
            long start = System.nanoTime();
            way.bring(site, connection);
            double seconds = (System.nanoTime() - start) / 1e9;
            int size = sample.comments().size();
            if (site.rows(sample.thread()) != size
                    || !site.counts(sample.thread()).equals(ThreadCounts.sum(sample.comments()))) {
                throw new IllegalStateException("not all came in: " + site.counts(sample.thread()));
            }
            return size / seconds;
        }
    }

    private static void insert(SampleThread sample, Site site, Connection connection) throws SQLException {
        site.insert(sample.thread());
        List<Comment> comments = sample.comments();
        try (PreparedStatement insert = connection.prepareStatement(RawRows.insertComments(ROWS_AT_ONCE))) {
            for (int start = 0; start < comments.size(); start += ROWS_AT_ONCE) {
                Cells cells = new Cells(insert);
                for (Comment comment : comments.subList(start, start + ROWS_AT_ONCE)) {
                    RawRows.addComment(comment, cells);
                }
                insert.executeUpdate();
                if ((start + ROWS_AT_ONCE) % COMMIT_EVERY == 0) {
                    connection.commit();
                }
            }
            RawCounts.add(connection, sample.thread().id(), ThreadCounts.sum(comments));
            connection.commit();
        }
    }
}
