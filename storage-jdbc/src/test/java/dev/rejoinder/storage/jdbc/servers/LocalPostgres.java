package dev.rejoinder.storage.jdbc.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that runs on this machine. */
public final class LocalPostgres extends LocalServer {

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

    /**
     * Starts a second server from a copy of this one, which from then on follows it and only reads.
     *
     * @throws ServerUnavailableException if it can't be started
     */
    public LocalPostgres standby() throws SQLException, IOException {
        LocalPostgres standby = new LocalPostgres(durability);
        try {
            Path copy = standby.folder().resolve("data");
            copyTo(copy);
            Files.createFile(copy.resolve("standby.signal"));
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost port=%d user=%s'%n".formatted(port, USER));
        } catch (SQLException | IOException | RuntimeException e) {
            standby.close();
            throw e;
        }
        standby.started();
        return standby;
    }

    private void copyTo(Path copy) throws SQLException, IOException {
        try (Connection connection = server().access().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', true)");
            copy(folder().resolve("data"), copy);
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(copy.resolve("backup_label"), label.getString(1));
            }
        }
        Files.deleteIfExists(copy.resolve("postmaster.pid"));
        Files.deleteIfExists(copy.resolve("epg-lock"));
    }

    /** Files may come and go meanwhile, which the copy of the log makes up for. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException e) {
                    continue;
                }
            }
        }
    }

    @Override
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }
}
