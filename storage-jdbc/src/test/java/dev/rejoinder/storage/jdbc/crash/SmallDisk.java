package dev.rejoinder.storage.jdbc.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory, of a few megabytes, half of which can be given free. It takes Linux, and root, to mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        ballast = folder.resolve("ballast");
    }

    /** Where none can be mounted, the test that asks is skipped. */
    static SmallDisk ofMegabytes(int size) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rejoinder-disk");
        try {
            run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "rejoinder", folder.toString());
        } catch (IOException e) {
            Files.delete(folder);
            Assumptions.abort("a small disk can't be mounted: " + e.getMessage());
        }
        SmallDisk disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::unmountAtExit));
        Files.write(disk.ballast, new byte[size << 19]);
        return disk;
    }

    Path folder() {
        return folder;
    }

    void free() throws IOException {
        Files.delete(ballast);
    }

    private void unmountAtExit() {
        if (Files.exists(folder)) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "--lazy", folder.toString());
            Files.delete(folder);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(folder + " is still mounted", e);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
