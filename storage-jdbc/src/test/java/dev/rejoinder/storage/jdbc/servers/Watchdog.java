package dev.rejoinder.storage.jdbc.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A shell that reads from this process until there is nobody left to write, even if that was killed. Then it kills the
 * server if it still runs, and removes its folder.
 */
final class Watchdog {

    private static final String SCRIPT = """
            trap '' HUP INT TERM
            cat >/dev/null
            [ -f "$2" ] && kill -9 "$(head -n 1 "$2")"
            for attempt in 1 2 3 4 5; do rm -rf "$1" && break; sleep 1; done
            """;

    private final Process shell;
    private final Path pidFile;

    private Watchdog(Process shell, Path pidFile) {
        this.shell = shell;
        this.pidFile = pidFile;
    }

    static Watchdog over(Path folder, Path pidFile) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT, "sh", folder.toString(), pidFile.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Watchdog(shell, pidFile);
    }

    Optional<ProcessHandle> watched() {
        try {
            return Files.readString(pidFile)
                    .lines()
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
