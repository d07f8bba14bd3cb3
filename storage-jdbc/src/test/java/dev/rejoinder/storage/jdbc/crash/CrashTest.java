package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Verification;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Server;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.transfer.ImportOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a host in the middle of its writing, several times over, and looks at what is left. */
final class CrashTest {

    private static final int KILLS = Math.max(2, Rounds.COUNT);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, seed {2}")
    @CsvSource({"SQLite, jdbc:sqlite:%s/blog.db, 1", "H2, jdbc:h2:file:%s/blog;WRITE_DELAY=0, 2"})
    void whatWasAcknowledgedIsThereAfterTheHostWasKilled(String product, String pattern, long seed) throws Exception {
        killWhileSubmitting(new Access(pattern.formatted(folder), "", ""), new SplittableRandom(seed));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsOnTheServerAfterTheHostWasKilled(Servers servers) throws Exception {
        Server server = servers.forTests();
        Access access = server.newDatabase();
        try {
            killWhileSubmitting(access, new SplittableRandom(5));
        } finally {
            server.drop(access);
        }
    }

    private void killWhileSubmitting(Access access, SplittableRandom random) throws Exception {
        Promises promises = new Promises();
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(100 + random.nextInt(400), access, line -> {
                if (line.startsWith("?")) {
                    promises.begin(line.substring(1));
                } else {
                    promises.acknowledge(line.substring(1));
                }
            });
            try (HikariDataSource dataSource = Load.pool(access)) {
                Rejoinder rejoinder = Rejoinder.on(DoomedHost.open(dataSource)).build();
                Verification verification = rejoinder.verify();
                assertThat(verification.differences()).isEmpty();
                promises.check(dataSource);
            }
        }
        assertThat(promises.acknowledged()).isGreaterThan(KILLS);
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @CsvSource({"SQLite, jdbc:sqlite:%s/%s.db, 3", "H2, jdbc:h2:file:%s/%s;WRITE_DELAY=0, 4"})
    void anImportThatWasKilledEndsLikeAnUndisturbedOneWhenItIsRunAgain(String product, String pattern, long seed)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path export = Files.writeString(folder.resolve("export.xml"), SampleExport.of(80, 40));
        Access disturbed = new Access(pattern.formatted(folder, "disturbed"), "", "");
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(2 + random.nextInt(20), disturbed, line -> {}, export.toString());
            try (HikariDataSource dataSource = Load.pool(disturbed)) {
                Rejoinder rejoinder = Rejoinder.on(DoomedHost.open(dataSource)).build();
                assertThat(rejoinder.verify().differences()).isEmpty();
            }
        }
        assertThat(importedInto(disturbed, export))
                .isEqualTo(importedInto(new Access(pattern.formatted(folder, "undisturbed"), "", ""), export));
    }

    private static String importedInto(Access access, Path export) {
        try (HikariDataSource dataSource = Load.pool(access)) {
            Rejoinder rejoinder = Rejoinder.on(DoomedHost.open(dataSource)).build();
            rejoinder
                    .transfer()
                    .importFile(DoomedHost.ADMINISTRATOR, export, ImportOptions.DEFAULT)
                    .orThrow();
            assertThat(rejoinder.verify().differences()).isEmpty();
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            rejoinder
                    .transfer()
                    .exportArchive(DoomedHost.ADMINISTRATOR, archive)
                    .orThrow();
            return archive.toString(StandardCharsets.UTF_8);
        }
    }

    /** Once it has written so many lines. */
    private void killAfter(int lines, Access access, Consumer<String> reader, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(access.url(), access.user(), access.password()));
        all.addAll(List.of(arguments));
        try (ChildProcess host = new ChildProcess(folder, DoomedHost.class, all.toArray(String[]::new))) {
            host.read(lines, reader);
            host.kill(reader);
        }
    }
}
