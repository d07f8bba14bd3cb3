package dev.rejoinder.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The exports that WordPress' own importer is tested with, where they lie beside the project. */
class WordPressSampleImportTest {
    private static final Path FOLDER = Path.of("../../shared/data/wxr");
    private static final Set<String> BROKEN =
            Set.of("malformed.xml", "malformed-simple.xml", "missing-version-tag.xml", "invalid-version-tag.xml");

    private static List<Path> samples() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no exports in " + FOLDER.toAbsolutePath());
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBroken(Path file) {
        return BROKEN.contains(file.getFileName().toString());
    }

    @Test
    void theSoundAreImportedAndNothingIsWrongThen() throws IOException {
        for (Path file : samples()) {
            if (!isBroken(file)) {
                BlogStore store = MemoryStore.create();

                ImportReport report = new WordPressImport(store, file, Ranking.best(), ImportOptions.DEFAULT).run();

                assertThat(report.added()).as("%s", file).isNotEmpty();
                assertThat(report.notes()).as("%s", file).allMatch(note -> note.line() > 0);
                assertThat(Rejoinder.on(store).build().verify().differences())
                        .as("%s", file)
                        .isEmpty();
                assertThat(new WordPressImport(store, file, Ranking.best(), ImportOptions.DEFAULT)
                                .run()
                                .added())
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void theBrokenChangeNothing() throws IOException {
        for (Path file : samples()) {
            if (isBroken(file)) {
                CountingStore store = new CountingStore();

                assertThatExceptionOfType(ImportException.class)
                        .as("%s", file)
                        .isThrownBy(() -> new WordPressImport(store, file, Ranking.best(), ImportOptions.DEFAULT).run())
                        .withMessageStartingWith("line ");
                assertThat(store.writes).isZero();
            }
        }
    }

    @Test
    void allOfThemFitIntoOneSite() throws IOException {
        BlogStore store = MemoryStore.create();
        for (Path file : samples()) {
            if (!isBroken(file)) {
                new WordPressImport(store, file, Ranking.best(), ImportOptions.DEFAULT).run();
            }
        }

        assertThat(Rejoinder.on(store).build().verify().differences()).isEmpty();
    }
}
