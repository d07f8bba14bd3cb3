package dev.rejoinder.examples.blog;

import dev.rejoinder.examples.blog.http.Origin;
import dev.rejoinder.examples.blog.samples.SampleBlog;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the blog in the browser. */
@Command(name = "serve", description = "Serves the blog until it is interrupted.")
final class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--memory", description = "Keep everything in memory, and forget it at the end.")
    private boolean memory;

    @Option(names = "--port", description = "0 picks a free one. Default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(names = "--host", description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}")
    private String host = "localhost";

    @Option(
            names = "--url",
            description = "Where readers find the site, if that is elsewhere, such as https://blog.example.org")
    private @Nullable String url;

    @Option(names = "--title", description = "Default: ${DEFAULT-VALUE}")
    private String title = "A Rejoinder Blog";

    @Option(names = "--zone", description = "The time zone of dates, such as Europe/Vienna. Default: the system's")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(names = "--close-after", paramLabel = "DAYS", description = "Close comments on posts of this age.")
    private @Nullable Integer closeAfter;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BlogSettings settings = settings();
        if (memory) {
            database.refuseWith("--memory");
            serve(MemoryStore.create(), settings, () -> {});
        } else {
            try (Database opened = database.open()) {
                serve(opened.store(), settings, opened::close);
            }
        }
        return 0;
    }

    private BlogSettings settings() {
        if (port < 0 || port > MAX_PORT) {
            throw database.wrong("--port: 0 to " + MAX_PORT + ", not " + port);
        }
        if (closeAfter != null && closeAfter < 1) {
            throw database.wrong("--close-after: at least 1 day, not " + closeAfter);
        }
        try {
            Origin origin = url == null ? Origin.asRequested() : Origin.at(url);
            return new BlogSettings(
                    title, zone, origin, Optional.ofNullable(closeAfter).map(Duration::ofDays));
        } catch (IllegalArgumentException e) {
            throw database.wrong("--url: " + e.getMessage());
        }
    }

    private void serve(BlogStore store, BlogSettings settings, Runnable atEnd) throws InterruptedException {
        SampleBlog.writeIfEmpty(store);
        RunningBlog blog = start(store, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            blog.close();
            atEnd.run();
        }));
        announce(blog);
        new CountDownLatch(1).await();
    }

    private RunningBlog start(BlogStore store, BlogSettings settings) {
        try {
            return RunningBlog.start(store, settings, new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CommandFailure("Can't listen on " + host + ":" + port + " (" + e.getMessage()
                    + "). Choose another port with --port; 0 picks a free one.");
        }
    }

    private void announce(RunningBlog blog) {
        String origin = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + blog.port();
        PrintWriter out = database.command().getOut();
        out.println("The blog:   " + origin + "/");
        out.println("Moderation: " + origin + blog.moderation());
        out.println("Press Ctrl+C to stop.");
        out.flush();
    }
}
