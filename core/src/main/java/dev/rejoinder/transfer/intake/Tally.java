package dev.rejoinder.transfer.intake;

import dev.rejoinder.transfer.ImportReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report in the making. A unit of work, which may run more than once, fills a tally of its own; it is added to the
 * whole after the commit.
 */
public final class Tally {

    public static final String CATEGORIES = "categories";
    public static final String TAGS = "tags";
    public static final String POSTS = "posts";
    public static final String THREADS = "threads";
    public static final String COMMENTS = "comments";
    public static final String EVENTS = "events";

    private final Map<String, Long> added = new LinkedHashMap<>();
    private final Map<String, Long> present = new LinkedHashMap<>();
    private final List<ImportReport.Note> notes = new ArrayList<>();
    private long noteCount;

    public void added(String kind, long count) {
        count(added, kind, count);
    }

    public void present(String kind, long count) {
        count(present, kind, count);
    }

    private static void count(Map<String, Long> counts, String kind, long count) {
        if (count > 0) {
            counts.merge(kind, count, Long::sum);
        }
    }

    public void note(long line, String text) {
        noteCount++;
        if (notes.size() < ImportReport.MAX_NOTES) {
            notes.add(new ImportReport.Note(line, text));
        }
    }

    public void add(Tally other) {
        other.added.forEach(this::added);
        other.present.forEach(this::present);
        other.notes.forEach(note -> note(note.line(), note.text()));
        noteCount += other.noteCount - other.notes.size();
    }

    public ImportReport report(String format, boolean dryRun) {
        return new ImportReport(
                format,
                dryRun,
                Collections.unmodifiableMap(added),
                Collections.unmodifiableMap(present),
                notes,
                noteCount);
    }
}
