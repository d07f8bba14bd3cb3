package dev.rejoinder.transfer;

import java.util.function.Consumer;

/**
 * How to import.
 *
 * @param dryRun read and report, but write nothing
 * @param progress told now and then how far the import is, on the importing thread
 */
public record ImportOptions(boolean dryRun, Consumer<Progress> progress) {

    public static final ImportOptions DEFAULT = new ImportOptions(false, progress -> {});

    /**
     * How far an import is.
     *
     * @param phase such as {@code checking} or {@code writing}
     * @param done posts and comments, or lines, that are done in this phase
     * @param total of how many, or -1 while nobody knows
     */
    public record Progress(String phase, long done, long total) {}

    public ImportOptions withDryRun(boolean dryRun) {
        return new ImportOptions(dryRun, progress);
    }

    public ImportOptions withProgress(Consumer<Progress> progress) {
        return new ImportOptions(dryRun, progress);
    }
}
