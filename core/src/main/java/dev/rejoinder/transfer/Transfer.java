package dev.rejoinder.transfer;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.transfer.archive.ArchiveExport;
import dev.rejoinder.transfer.archive.ArchiveImport;
import dev.rejoinder.transfer.intake.SourceFile;
import dev.rejoinder.transfer.wordpress.WordPressImport;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes a whole site in and out. Needs {@link Capability#ADMINISTER}. Safe for use by many threads. */
public final class Transfer {

    private final BlogStore store;
    private final Ranking ranking;

    /** @param ranking that of the site, by which imported comments are ranked */
    public Transfer(BlogStore store, Ranking ranking) {
        this.store = store;
        this.ranking = ranking;
    }

    /**
     * Imports a WordPress export or an archive that {@link #exportArchive} wrote, either of them gzipped or not; which one
     * it is, the content tells.
     *
     * <p>The file is read twice: the first time to check it to its end, so that a broken one changes nothing; the second
     * time to write it, in units of at most 500 things. What is there already is left as it is. An import that was
     * interrupted, at whatever point, left a sound site behind: run again, it ends as if it had never been interrupted.
     *
     * @throws ImportException if the file is broken or of no known kind
     * @throws java.io.UncheckedIOException if the file can't be read
     * @throws dev.rejoinder.storage.StorageException if the store failed; what earlier units wrote is kept
     */
    public Outcome<ImportReport> importFile(Actor actor, Path file, ImportOptions options) {
        return administering(actor, () -> {
            SourceFile source = new SourceFile(file);
            return switch (source.kind()) {
                case ARCHIVE -> new ArchiveImport(store, source, ranking, options).run();
                case WORDPRESS -> new WordPressImport(store, file, ranking, options).run();
            };
        });
    }

    /**
     * Writes everything that the store holds, as JSON Lines in UTF-8; the stream is flushed and stays open. Two exports of
     * the same content are the same bytes, from whatever store.
     *
     * <p>Left out are the keys of submissions, since they matter for the minutes in which a form may be sent twice; and
     * counts, ranks and visibility, since an import works them out again. Others may go on writing meanwhile: each thing and its
     * history are of one moment, but not all things of the same.
     *
     * @throws java.io.UncheckedIOException if the stream fails
     * @throws dev.rejoinder.storage.StorageException if the store failed
     */
    public Outcome<ExportReport> exportArchive(Actor actor, OutputStream out) {
        return administering(actor, () -> new ArchiveExport(store, out).run());
    }

    private static <T> Outcome<T> administering(Actor actor, Supplier<T> work) {
        return actor.may(Capability.ADMINISTER)
                ? Outcome.done(work.get())
                : Outcome.refused(new Refusal.Lacks(Capability.ADMINISTER));
    }
}
