package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Another JVM, which is gone once this is closed. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    ChildProcess(Path folder, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        errors = folder.resolve("errors");
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        output = process.inputReader();
    }

    /** Hands over so many lines, or as many as there are. */
    void read(int lines, Consumer<String> reader) throws IOException {
        @Nullable String line = output.readLine();
        assertThat(line)
                .as(() -> "the process wrote nothing; its errors: " + errors())
                .isNotNull();
        for (int i = 1; line != null; i++) {
            reader.accept(line);
            line = i < lines ? output.readLine() : null;
        }
    }

    /** Kills it in the middle of whatever it does, and hands over what it has written to the last. */
    void kill(Consumer<String> reader) throws IOException {
        // Process.destroyForcibly closes the output, and what has not been read is lost.
        process.toHandle().destroyForcibly();
        output.lines().forEach(reader);
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
