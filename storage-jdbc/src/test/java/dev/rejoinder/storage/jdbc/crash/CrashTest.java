package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Verification;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.transfer.ImportOptions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a host in the middle of its writing, several times over, and looks at what is left. */
final class CrashTest {

    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, seed {2}")
    @CsvSource({"SQLite, jdbc:sqlite:%s/blog.db, 1", "H2, jdbc:h2:file:%s/blog;WRITE_DELAY=0, 2"})
    void whatWasAcknowledgedIsThereAfterTheHostWasKilled(String product, String pattern, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        String url = pattern.formatted(folder);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killAfter(50 + random.nextInt(200), url));
            try (HikariDataSource dataSource = DoomedHost.pool(url)) {
                Rejoinder rejoinder = Rejoinder.on(DoomedHost.open(dataSource)).build();
                for (String line : acknowledged) {
                    String[] ids = line.split(" ");
                    CommentKey key = new CommentKey(Id.parse(ids[0]), Id.parse(ids[1]));
                    assertThat(rejoinder.comments().find(key)).as(line).isPresent();
                }
                Verification verification = rejoinder.verify();
                assertThat(verification.differences()).isEmpty();
                assertThat(verification.comments()).isGreaterThanOrEqualTo(acknowledged.size());
                assertThat(acknowledged).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @CsvSource({"SQLite, jdbc:sqlite:%s/%s.db, 3", "H2, jdbc:h2:file:%s/%s;WRITE_DELAY=0, 4"})
    void anImportThatWasKilledEndsLikeAnUndisturbedOneWhenItIsRunAgain(String product, String pattern, long seed)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path export = Files.writeString(folder.resolve("export.xml"), SampleExport.of(80, 40));
        String disturbed = pattern.formatted(folder, "disturbed");
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(2 + random.nextInt(20), disturbed, export.toString());
            try (HikariDataSource dataSource = DoomedHost.pool(disturbed)) {
                Rejoinder rejoinder = Rejoinder.on(DoomedHost.open(dataSource)).build();
                assertThat(rejoinder.verify().differences()).isEmpty();
            }
        }
        assertThat(importedInto(disturbed, export))
                .isEqualTo(importedInto(pattern.formatted(folder, "undisturbed"), export));
    }

    private static String importedInto(String url, Path export) {
        try (HikariDataSource dataSource = DoomedHost.pool(url)) {
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

    /** The lines that the host wrote, killed once there were so many of them. */
    private List<String> killAfter(int lines, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedHost.class.getName()));
        command.addAll(List.of(arguments));
        Process host = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        List<String> written = new ArrayList<>();
        try (BufferedReader output = host.inputReader()) {
            String line = output.readLine();
            while (line != null && written.size() < lines) {
                written.add(line);
                line = output.readLine();
            }
            host.destroyForcibly();
        }
        assertThat(host.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(written)
                .as(() -> "the host wrote nothing; its errors: " + errors())
                .isNotEmpty();
        return written;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
