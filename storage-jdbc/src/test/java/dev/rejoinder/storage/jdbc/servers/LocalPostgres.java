package dev.rejoinder.storage.jdbc.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

final class LocalPostgres extends LocalServer {

    private static final String USER = "postgres";

    private final Durability durability;
    private @Nullable EmbeddedPostgres running;
    private int port;

    LocalPostgres(Durability durability) {
        super("PostgreSQL", "data/postmaster.pid");
        this.durability = durability;
    }

    /** Every setting is given, since embedded servers come with fsync and synchronous_commit off. */
    @Override
    void launch() throws IOException {
        stop();
        String safe = durability == Durability.DURABLE ? "on" : "off";
        Path data = folder().resolve("data");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        if (port != 0) {
            builder.setPort(port);
        }
        running = builder.start();
        port = running.getPort();
    }

    @Override
    public Server server() {
        return new Server(new Access("jdbc:postgresql://localhost:" + port + "/postgres", USER, ""));
    }

    @Override
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }
}
