package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Text;
import java.io.IOException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of an archive, version 1:
 *
 * <ul>
 *   <li>the header, {@code {"format":"rejoinder-archive","version":1}};
 *   <li>categories, tags, posts, each by id; threads by id, each followed by its comments; where comments went that left
 *       a thread, one line for each that they left, by comment and thread; terms that were deleted, of which only the
 *       history is left, by id;
 *   <li>the trailer, which counts the lines of each kind and the events, so that a cut is noticed.
 * </ul>
 *
 * <p>Every line is an object with its {@code type}, and {@code history}, its events from the first version on. Things
 * and their history lie together so that an import can write them together: however it ends, no thing is without its
 * events. What a comment said before it was edited lies with it too, as {@code former}. Comments lie depth first, but
 * never before the comment that they answer. What is empty is left out, ids are their 13 characters, instants have six
 * decimals.
 */
final class ArchiveFormat {

    static final String NAME = "rejoinder-archive";
    static final int VERSION = 1;

    static final String HEADER_FORMAT = "format";
    static final String HEADER_VERSION = "version";
    static final String TYPE = "type";
    static final String TRAILER = "end";

    /**
     * Surrogates and what comes after them are escaped: a text that a careless host cut in the middle of a pair has no
     * UTF-8, but must neither break the export nor come back different.
     */
    private static final int LAST_UNESCAPED = 0xd7ff;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Text.MAX_SOURCE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .highestNonEscapedChar(LAST_UNESCAPED)
                    .rootValueSeparator("\n")
                    .build())
            .build();

    private ArchiveFormat() {}

    static IOException cause(JacksonIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? new IOException(failure) : cause;
    }
}
