package dev.rejoinder.examples.blog;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.transfer.ExportReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the whole blog out. */
@Command(name = "export", description = "Writes the whole blog into an archive, which import reads.")
final class ExportCommand implements Callable<Integer> {

    private static final Actor EXPORTER = Actor.member("export", "Export", Capability.ADMINISTER);

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "Where to write; a file that is there is replaced at the end.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new CommandFailure("Can't write the file " + file + ".");
        }
        try (Database opened = database.openExisting()) {
            Rejoinder rejoinder = Rejoinder.on(opened.store()).build();
            ExportReport report = replace(target, folder, rejoinder);
            database.command().getOut().println("Wrote " + file + ": " + ImportCommand.counts(report.written()));
        } catch (IOException e) {
            throw new CommandFailure("Can't write the file " + file + ": " + e.getMessage());
        }
        return 0;
    }

    /** Whatever happens, the file is the old one or the new one, whole. */
    private static ExportReport replace(Path target, Path folder, Rejoinder rejoinder) throws IOException {
        Path unfinished = Files.createTempFile(folder, target.getFileName() + ".", ".unfinished");
        try {
            ExportReport report = write(unfinished, rejoinder);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return report;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static ExportReport write(Path path, Rejoinder rejoinder) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            ExportReport report =
                    rejoinder.transfer().exportArchive(EXPORTER, out).orThrow();
            out.flush();
            channel.force(true);
            return report;
        }
    }
}
