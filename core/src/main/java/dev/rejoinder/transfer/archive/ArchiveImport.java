package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import dev.rejoinder.transfer.intake.SourceFile;
import dev.rejoinder.transfer.intake.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports one archive: reads it once to check it, and once more to write it, unit by unit. */
public final class ArchiveImport {

    private static final int UNIT_ENTRIES = 500;

    /** Five hundred long posts are more than a heap may hold. */
    private static final long UNIT_BYTES = 4_000_000;

    private final BlogStore store;
    private final SourceFile file;
    private final Ranking ranking;
    private final ImportOptions options;
    private final int unitEntries;
    private final Tally tally = new Tally();

    public ArchiveImport(BlogStore store, SourceFile file, Ranking ranking, ImportOptions options) {
        this(store, file, ranking, options, UNIT_ENTRIES);
    }

    ArchiveImport(BlogStore store, SourceFile file, Ranking ranking, ImportOptions options, int unitEntries) {
        this.store = store;
        this.file = file;
        this.ranking = ranking;
        this.options = options;
        this.unitEntries = unitEntries;
    }

    /**
     * @throws dev.rejoinder.transfer.ImportException if the archive is broken; nothing is written then
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public ImportReport run() {
        ArchiveCheck check = check();
        Writing writing = new Writing(check.entries(), check.threadsOfMoves());
        ArchiveReader.read(file, writing);
        writing.flush();
        return tally.report("Rejoinder archive " + ArchiveFormat.VERSION, options.dryRun());
    }

    private ArchiveCheck check() {
        ArchiveCheck check = new ArchiveCheck(tally, done -> progress("checking", done, -1));
        ArchiveReader.read(file, check);
        return check;
    }

    private void progress(String phase, long done, long total) {
        options.progress().accept(new ImportOptions.Progress(phase, done, total));
    }

    /** Gathers lines until they fill a unit of work. */
    private final class Writing implements ArchiveReader.Visitor {

        private final long total;
        private final List<Entry> gathered = new ArrayList<>();
        private final Set<Id> threadsOfMoves;
        private final Map<Id, Subject> subjects = new HashMap<>();
        private Passed passed = Passed.NOTHING;
        private long gatheredBytes;
        private long done;

        Writing(long total, Set<Id> threadsOfMoves) {
            this.total = total;
            this.threadsOfMoves = threadsOfMoves;
        }

        @Override
        public void entry(Entry entry, long bytes) {
            if (entry instanceof Entry.OfThread thread
                    && threadsOfMoves.contains(thread.thread().id())) {
                subjects.put(thread.thread().id(), thread.thread().subject());
            }
            gathered.add(entry);
            gatheredBytes += bytes;
            if (gathered.size() == unitEntries || gatheredBytes > UNIT_BYTES) {
                flush();
            }
        }

        void flush() {
            if (gathered.isEmpty()) {
                return;
            }
            List<Entry> entries = List.copyOf(gathered);
            ImportUnit imported =
                    options.dryRun() ? store.read(unit -> add(unit, entries)) : store.write(unit -> add(unit, entries));
            tally.add(imported.tally());
            passed = imported.passed();
            done += gathered.size();
            gathered.clear();
            gatheredBytes = 0;
            progress("writing", done, total);
        }

        private ImportUnit add(UnitOfWork unit, List<Entry> entries) {
            ImportUnit importing = new ImportUnit(unit, options.dryRun(), ranking, passed, subjects);
            importing.add(entries);
            return importing;
        }
    }
}
