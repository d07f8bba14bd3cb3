package dev.rejoinder.transfer;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param format such as {@code WordPress export 1.2} or {@code Rejoinder archive 1}
 * @param added how many of each kind ({@code posts}, {@code comments} …) were added, by kind
 * @param present how many of each kind were there already and left as they are, by kind
 * @param notes everything that was skipped or changed on the way; the first 10,000
 * @param noteCount how many notes there were in all
 */
public record ImportReport(
        String format,
        boolean dryRun,
        Map<String, Long> added,
        Map<String, Long> present,
        List<Note> notes,
        long noteCount) {

    public static final int MAX_NOTES = 10_000;

    public ImportReport {
        notes = List.copyOf(notes);
    }

    /**
     * One thing that was not taken over as it stood.
     *
     * @param line of the file, from 1
     * @param text what, and why
     */
    public record Note(long line, String text) {}
}
