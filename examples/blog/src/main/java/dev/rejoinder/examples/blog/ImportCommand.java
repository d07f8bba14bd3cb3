package dev.rejoinder.examples.blog;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a blog in from elsewhere. */
@Command(
        name = "import",
        description = "Imports a WordPress export, or an archive that export wrote; a second run adds nothing.")
final class ImportCommand implements Callable<Integer> {

    private static final int NOTES = 50;
    private static final Actor IMPORTER = Actor.member("import", "Import", Capability.ADMINISTER);

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The file; it may be gzipped.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say what an import would do.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("Can't read the file " + file + ".");
        }
        try (Database opened = database.open()) {
            print(run(Rejoinder.on(opened.store()).build()), database.command().getOut());
        }
        return 0;
    }

    private ImportReport run(Rejoinder rejoinder) {
        try (ProgressLine progress = ProgressLine.onTerminal()) {
            ImportOptions options = ImportOptions.DEFAULT.withDryRun(dryRun).withProgress(progress::show);
            return rejoinder.transfer().importFile(IMPORTER, file, options).orThrow();
        }
    }

    private static void print(ImportReport report, PrintWriter out) {
        out.println(report.format() + (report.dryRun() ? ", not written (dry run)" : ""));
        out.println((report.dryRun() ? "Would add: " : "Added: ") + counts(report.added()));
        out.println("There already: " + counts(report.present()));
        if (report.noteCount() > 0) {
            out.println("Notes: " + report.noteCount());
        }
        report.notes().stream().limit(NOTES).forEach(note -> out.println("  line " + note.line() + ": " + note.text()));
        if (report.noteCount() > NOTES) {
            out.println("  … and " + (report.noteCount() - NOTES) + " more");
        }
        out.flush();
    }

    static String counts(Map<String, Long> byKind) {
        String counts = byKind.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing" : counts;
    }
}
