package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import dev.rejoinder.transfer.intake.SourceFile;
import dev.rejoinder.transfer.intake.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Imports a WordPress export. The file is read twice: first to its end, so that a broken one changes nothing and the
 * place of every comment is known; then to write it. In between about 20 bytes are kept for each comment.
 *
 * <p>What is written starts at version zero and has no events: nobody did it here. Whatever the store has already, by
 * an id that {@link OriginalIds} gives, is left alone and counted as present.
 */
public final class WordPressImport {
    private final Destination destination;
    private final SourceFile file;
    private final Ranking ranking;
    private final ImportOptions options;

    public WordPressImport(BlogStore store, Path file, Ranking ranking, ImportOptions options) {
        this.destination = Destination.of(store, options.dryRun());
        this.file = new SourceFile(file);
        this.ranking = ranking;
        this.options = options;
    }

    /**
     * @throws ImportException if the file is broken; nothing was written then
     * @throws UncheckedIOException if the file can't be read
     * @throws dev.rejoinder.storage.StorageException if the store failed; what earlier units wrote is kept, and the
     *     same import can be run again to its end
     */
    public ImportReport run() {
        Tally tally = new Tally();
        Plan plan = survey(tally);
        Map<TermKey, Id> terms = new TermWriter(destination, tally).write(plan.plannedTerms());
        Pace pace = new Pace(options.progress(), "writing", plan.total());
        ContentWriter writer = new ContentWriter(plan, terms, ranking, destination, tally, pace);
        read(writer);
        writer.flush();
        pace.end();
        return inOrder(tally.report("WordPress export " + plan.version(), options.dryRun()));
    }

    /** The summaries come first: a report keeps only so many notes. */
    private Plan survey(Tally tally) {
        Tally details = new Tally();
        Survey survey = new Survey(details::note, new Pace(options.progress(), "checking", -1));
        check(survey);
        Plan plan = survey.plan(tally::note);
        tally.add(details);
        return plan;
    }

    private void read(WxrVisitor visitor) {
        try (InputStream export = file.open()) {
            WxrReader.read(export, visitor);
        } catch (IOException e) {
            throw SourceFile.failure(1, e);
        }
    }

    /** The stream can fail in the midst of the file, if it is gzipped and damaged. */
    private void check(Survey survey) {
        try {
            read(survey);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? e : SourceFile.failure(survey.line(), cause);
        }
    }

    private static ImportReport inOrder(ImportReport report) {
        List<ImportReport.Note> notes = report.notes().stream()
                .sorted(Comparator.comparingLong(ImportReport.Note::line))
                .toList();
        return new ImportReport(
                report.format(), report.dryRun(), report.added(), report.present(), notes, report.noteCount());
    }
}
