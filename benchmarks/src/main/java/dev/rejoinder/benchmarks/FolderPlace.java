package dev.rejoinder.benchmarks;

import dev.rejoinder.storage.jdbc.servers.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder, with a folder for each database. It is removed even if the process is interrupted. */
final class FolderPlace extends Place {

    private final String url;
    private final Path folder;
    private final Map<Access, Path> made = new HashMap<>();

    FolderPlace(Database database, String url) throws IOException {
        super(database);
        this.url = url;
        this.folder = Files.createTempDirectory("rejoinder-benchmarks");
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAfterAll));
    }

    @Override
    Access make() throws IOException {
        Path own = Files.createTempDirectory(folder, "database");
        Access access = new Access(url.formatted(own.resolve("data")), "", "");
        made.put(access, own);
        return access;
    }

    @Override
    void remove(Access access) throws IOException {
        delete(made.get(access));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private void closeAfterAll() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
