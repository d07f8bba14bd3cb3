package dev.rejoinder.transfer.intake;

import dev.rejoinder.transfer.ImportException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file to import, which may be gzipped. */
public record SourceFile(Path path) {

    /** How many blank bytes an export may begin with. */
    private static final int LOOK_AT = 64 * 1024;

    private static final int BUFFER = 64 * 1024;

    /** What kinds of files can be imported. */
    public enum Kind {
        WORDPRESS,
        ARCHIVE
    }

    /** Its content, unzipped. */
    public InputStream open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            file.mark(2);
            boolean zipped = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            return zipped ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Tells by the first character.
     *
     * @throws ImportException if it begins like none of the kinds
     * @throws UncheckedIOException if it can't be read
     */
    public Kind kind() {
        try (InputStream content = open()) {
            int first = content.read();
            for (int looked = 1; isBlank(first) && looked < LOOK_AT; looked++) {
                first = content.read();
            }
            return switch (first) {
                case '<' -> Kind.WORDPRESS;
                case '{' -> Kind.ARCHIVE;
                case -1 -> throw new ImportException(1, "the file is empty", null);
                default ->
                    throw new ImportException(
                            1, "neither a WordPress export, which is XML, nor an archive, which is JSON Lines", null);
            };
        } catch (IOException e) {
            throw failure(1, e);
        }
    }

    /** White space, byte order marks, and the zero bytes that UTF-16 puts beside the ASCII characters. */
    private static boolean isBlank(int b) {
        return switch (b) {
            case ' ', '\t', '\r', '\n', 0, 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
            default -> false;
        };
    }

    /**
     * What to throw when reading failed: a broken gzip stream is a fault of the file, anything else one of the machine.
     *
     * @param line how far reading had come
     */
    public static RuntimeException failure(long line, IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException
                ? new ImportException(line, "the gzip stream ends too early or is damaged", failure)
                : new UncheckedIOException(failure);
    }
}
