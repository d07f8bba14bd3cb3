package dev.rejoinder.examples.blog.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final int START_SECONDS = 30;
    private static final int STOP_SECONDS = 10;
    private static final Pattern PAGE =
            Pattern.compile("\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** The program: what CHROMIUM names, or Debian's. */
    static Optional<Path> installed() {
        return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder */
    static Chromium start(Path program, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        return new Chromium(process, profile);
    }

    DevTools openPage() throws Exception {
        String page = null;
        for (int tenths = 0; page == null && tenths < START_SECONDS * 10; tenths++) {
            TimeUnit.MILLISECONDS.sleep(100);
            if (!process.isAlive()) {
                throw new IOException("Chromium ended with " + process.exitValue());
            }
            page = page();
        }
        if (page == null) {
            throw new IOException("Chromium opened no page in " + START_SECONDS + " s");
        }
        return DevTools.connect(URI.create(page));
    }

    /** Where the first page listens, once it does. */
    private @Nullable String page() throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 2) {
            return null;
        }
        URI list = URI.create("http://127.0.0.1:" + lines.get(0) + "/json/list");
        String targets = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        Matcher page = PAGE.matcher(targets);
        return page.find() ? page.group(1) : null;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forgetSocket();
    }

    /** A link out of the profile, at which those who clear it away would take offence. */
    private void forgetSocket() {
        try {
            Files.deleteIfExists(profile.resolve("SingletonSocket"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
