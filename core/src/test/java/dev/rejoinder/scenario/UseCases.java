package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.ADMINISTER;

import dev.rejoinder.transfer.ImportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every use case that takes a capability, and which. */
final class UseCases {

    private UseCases() {}

    static List<UseCase> all() {
        return Stream.of(
                        PostUseCases.all(), TermUseCases.all(), CommentUseCases.all(), ThreadUseCases.all(), transfer())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<UseCase> transfer() {
        return Stream.of(
                UseCase.taking(ADMINISTER, "Transfer.exportArchive", "", talk -> {
                    OutputStream nowhere = OutputStream.nullOutputStream();
                    return who -> talk.site().rejoinder.transfer().exportArchive(who, nowhere);
                }),
                UseCase.taking(ADMINISTER, "Transfer.importFile", "", talk -> {
                    Path archive = anArchiveOf(talk.site());
                    return who -> talk.site().rejoinder.transfer().importFile(who, archive, ImportOptions.DEFAULT);
                }));
    }

    private static Path anArchiveOf(Site site) {
        try {
            Path file = Files.createTempFile("archive", ".jsonl");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                site.rejoinder.transfer().exportArchive(Cast.ADMIN, out).orThrow();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
