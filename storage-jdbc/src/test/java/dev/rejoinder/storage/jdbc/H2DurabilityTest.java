package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.StorageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By default a killed H2 loses what it acknowledged in the last half second. */
class H2DurabilityTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsWrittenLaterIsRefusedWithAWordOnWhatToAdd() {
        try (HikariDataSource database = file("")) {
            assertThatThrownBy(() -> Schema.of(database).migrate())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(";WRITE_DELAY=0")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void aFileThatIsWrittenAtEveryCommitIsWelcome() {
        try (HikariDataSource database = file(";WRITE_DELAY=0")) {
            assertThatCode(() -> Databases.migrated(database)).doesNotThrowAnyException();
        }
    }

    @Test
    void aStoreRefusesAsWell() {
        try (HikariDataSource database = file(";WRITE_DELAY=0")) {
            Schema.of(database).migrate();
        }
        try (HikariDataSource database = file(";WRITE_DELAY=100")) {
            assertThatThrownBy(() -> JdbcStore.owning(database)).hasMessageContaining("100 ms");
        }
    }

    private HikariDataSource file(String settings) {
        return Databases.pool("jdbc:h2:" + folder.resolve("blog") + settings);
    }
}
