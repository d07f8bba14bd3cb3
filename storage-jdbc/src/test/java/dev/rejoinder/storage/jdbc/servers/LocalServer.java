package dev.rejoinder.storage.jdbc.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs on this machine, in a folder of its own, until it is closed or this process ends. */
public abstract sealed class LocalServer implements AutoCloseable permits LocalPostgres, LocalMariaDb {

    interface Kind {
        LocalServer with(Durability durability);
    }

    private final String title;
    private final Path folder;
    private final Watchdog watchdog;
    private final Thread atExit = new Thread(this::end);

    /** @param pidFile the file inside the folder whose first line is the number of the process, as long as it runs */
    LocalServer(String title, String pidFile) {
        this.title = title;
        try {
            folder = Files.createTempDirectory("rejoinder-" + title);
            watchdog = Watchdog.over(folder, folder.resolve(pidFile));
        } catch (IOException e) {
            throw unavailable(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    final LocalServer started() {
        try {
            start();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where databases are made. */
    public abstract Server server();

    /** Starts the server again after a kill, with its old data and at its old address. */
    public final void start() {
        try {
            launch();
        } catch (Exception e) {
            throw unavailable(e);
        }
    }

    private ServerUnavailableException unavailable(Exception e) {
        return new ServerUnavailableException(title + " doesn't start: " + e, e);
    }

    /** Ends the server's processes without a word to them. */
    public final void kill() {
        ProcessHandle server =
                watchdog.watched().orElseThrow(() -> new IllegalStateException(title + " is not running"));
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Override
    public final void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        try {
            stop();
        } catch (Exception e) {
            throw unavailable(e);
        } finally {
            watchdog.release();
        }
    }

    final Path folder() {
        return folder;
    }

    abstract void launch() throws Exception;

    abstract void stop() throws Exception;
}
