package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import dev.rejoinder.transfer.intake.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives as texts. */
final class Archives {

    private Archives() {}

    static String export(BlogStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArchiveExport(store, out).run();
        return out.toString(StandardCharsets.UTF_8);
    }

    static ImportReport importInto(BlogStore store, String archive) {
        return importInto(store, archive, ImportOptions.DEFAULT, 500);
    }

    static ImportReport importInto(BlogStore store, String archive, ImportOptions options, int unitEntries) {
        try {
            Path file = Files.createTempFile("rejoinder", ".jsonl");
            try {
                Files.writeString(file, archive);
                return new ArchiveImport(store, new SourceFile(file), Ranking.best(), options, unitEntries).run();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why an archive is not imported; the store is empty before and afterwards. */
    static ImportException refused(BlogStore store, String archive) {
        ImportException refusal = catchThrowableOfType(ImportException.class, () -> importInto(store, archive));
        assertThat(refusal).as("the archive was taken").isNotNull();
        assertThat(Contents.of(store)).isEqualTo(Contents.NONE);
        return refusal;
    }
}
