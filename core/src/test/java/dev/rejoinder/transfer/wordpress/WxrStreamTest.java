package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comments are shown while the file is being read, not after it: however many there are, few are in memory. */
class WxrStreamTest {
    private static final int COMMENTS = 10_000;
    /** The comments held back, and what the decoder, the repair and the parser have in their buffers. */
    private static final int READ_AHEAD = WxrItemReader.HELD_BACK + 1_000;

    private int written;

    private final class Watching implements WxrVisitor {
        private long expected = 1;

        @Override
        public void comment(WxrComment comment) {
            assertThat(comment.id()).isEqualTo(expected++);
            assertThat(comment.parent()).isEqualTo(comment.id() - 1);
            assertThat(written - comment.id()).isLessThan(READ_AHEAD);
        }

        @Override
        public void channel(WxrChannel channel) {}

        @Override
        public void author(WxrAuthor author) {}

        @Override
        public void term(WxrTerm term) {}

        @Override
        public void item(WxrItem item) {}

        @Override
        public void itemEnd() {}

        @Override
        public void problem(int line, String what) {
            assertThat(what).contains("list of authors");
        }
    }

    @Test
    void aChainOfTenThousandCommentsInOneItemIsReadAsItComes() {
        String[] around = anExport(aPost(1, "<!-- here -->")).split("<!-- here -->");
        Enumeration<InputStream> comments = Collections.enumeration(
                IntStream.rangeClosed(1, COMMENTS).mapToObj(this::writing).toList());
        Watching watching = new Watching();

        WxrReader.read(
                new SequenceInputStream(
                        new ByteArrayInputStream(bytes(around[0])),
                        new SequenceInputStream(
                                new SequenceInputStream(comments), new ByteArrayInputStream(bytes(around[1])))),
                watching);

        assertThat(watching.expected).isEqualTo(COMMENTS + 1);
    }

    /** A comment that comes into being when its first byte is asked for. */
    private InputStream writing(int id) {
        return new InputStream() {
            private InputStream comment = InputStream.nullInputStream();
            private boolean begun;

            @Override
            public int read() throws IOException {
                begin();
                return comment.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                begin();
                return comment.read(target, offset, length);
            }

            private void begin() {
                if (!begun) {
                    begun = true;
                    written = id;
                    comment = new ByteArrayInputStream(bytes(aComment(id, id - 1)));
                }
            }
        };
    }
}
