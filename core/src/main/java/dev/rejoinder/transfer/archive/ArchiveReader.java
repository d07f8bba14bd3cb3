package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.intake.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an archive once through, a line at a time, and checks each of them for itself; how they go together is checked
 * by {@link ArchiveCheck}.
 */
final class ArchiveReader {

    /** Is shown the lines in the order of the file. What it throws ends the reading and reaches the caller. */
    interface Visitor {

        /** @param bytes how long the line is */
        void entry(Entry entry, long bytes);

        default void trailer(Fields trailer) {}

        default void unknownField(long line, String name) {}
    }

    private final JsonParser parser;
    private final Visitor visitor;
    private @Nullable CommentThread thread;
    private long line = 1;
    private long end;

    private ArchiveReader(JsonParser parser, Visitor visitor) {
        this.parser = parser;
        this.visitor = visitor;
    }

    /**
     * @throws ImportException if a line is broken, or the first or the last one is missing
     * @throws UncheckedIOException if the file can't be read
     */
    static void read(SourceFile file, Visitor visitor) {
        try (InputStream in = file.open();
                JsonParser parser = ArchiveFormat.JSON.createParser(in)) {
            new ArchiveReader(parser, visitor).read();
        } catch (JacksonIOException e) {
            throw SourceFile.failure(1, ArchiveFormat.cause(e));
        } catch (IOException e) {
            throw SourceFile.failure(1, e);
        }
    }

    private void read() {
        try {
            header();
            boolean ended = false;
            while (!ended) {
                ended = line();
            }
            if (parser.nextToken() != null) {
                throw new ImportException(nowAt(), "the archive goes on after its last line", null);
            }
        } catch (JacksonIOException e) {
            throw SourceFile.failure(line, ArchiveFormat.cause(e));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new ImportException(at == null ? line : at.getLineNr(), "not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ImportException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private void header() {
        Fields header = next("this is not an archive: the file is empty");
        if (!header.text(ArchiveFormat.HEADER_FORMAT).equals(ArchiveFormat.NAME)) {
            throw new ImportException(
                    line, "this is not an archive: it does not begin with the format " + ArchiveFormat.NAME, null);
        }
        long version = header.number(ArchiveFormat.HEADER_VERSION);
        if (version != ArchiveFormat.VERSION) {
            throw new ImportException(
                    line,
                    "the archive is of version %d; this release reads version %d"
                            .formatted(version, ArchiveFormat.VERSION),
                    null);
        }
        reportUnknown(header);
    }

    /** @return whether this was the trailer */
    private boolean line() {
        Fields fields = next("the archive was cut off: its last line, which counts the others, is missing");
        String type = fields.requiredText(ArchiveFormat.TYPE);
        if (type.equals(ArchiveFormat.TRAILER)) {
            visitor.trailer(fields);
            reportUnknown(fields);
            return true;
        }
        Entry entry = entry(type, fields);
        reportUnknown(fields);
        long start = end;
        end = parser.currentLocation().getByteOffset();
        visitor.entry(entry, end - start);
        return false;
    }

    private Entry entry(String type, Fields fields) {
        Section section = Section.ofType(type)
                .orElseThrow(
                        () -> fields.problem(ArchiveFormat.TYPE, "names no known kind of line: " + shortened(type)));
        return switch (section) {
            case CATEGORY -> TermJson.read(fields, Taxonomy.CATEGORY);
            case TAG -> TermJson.read(fields, Taxonomy.TAG);
            case POST -> PostJson.read(fields);
            case THREAD -> {
                Entry.OfThread entry = ThreadJson.read(fields);
                thread = entry.thread();
                yield entry;
            }
            case COMMENT -> CommentJson.read(fields, thread);
            case MOVE -> MoveJson.read(fields);
            case DELETED_TERM -> TermJson.readDeleted(fields);
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Fields next(String missing) {
        JsonToken token = parser.nextToken();
        line = nowAt();
        if (token == null) {
            throw new ImportException(line, missing, null);
        }
        if (token != JsonToken.START_OBJECT) {
            throw new ImportException(line, "a line of an archive is a JSON object, but this is none", null);
        }
        JsonNode object = parser.readValueAsTree();
        return Fields.of(line, object);
    }

    private long nowAt() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void reportUnknown(Fields fields) {
        fields.unknown().forEach(name -> visitor.unknownField(line, name));
    }
}
