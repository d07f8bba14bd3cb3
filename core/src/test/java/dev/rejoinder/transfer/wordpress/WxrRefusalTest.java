package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rejoinder.transfer.ImportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WxrRefusalTest {
    private static void refused(String export, int line, String problem) {
        ImportException refusal = catchThrowableOfType(ImportException.class, () -> Recorded.reading(export));

        assertThat(refusal).hasMessageStartingWith("line " + line + ": ").hasMessageContaining(problem);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void whatIsNoExport() {
        refused("", 1, "the file ends before an export begins");
        refused("Hello", 1, "not XML");
        refused("<html><body/></html>", 1, "its root element is <html>, not <rss>");
        refused("<rss version='2.0'>\n</rss>", 1, "the <rss> element has no <channel>");
        refused("<rss>\n<channel><title>A feed</title></channel></rss>", 2, "does not begin with <wp:wxr_version>");
        refused(anExport().replace(">1.2<", ">abc<"), 3, "its version is 'abc'");
    }

    @Test
    void aFileThatWasCutOff() {
        String export = anExport(aPost(1, aComment(1, 0)));

        refused(
                export.substring(0, export.indexOf("</wp:comment>")),
                13,
                "the file ends inside <wp:comment> of line 6");
        refused(export.substring(0, export.indexOf("Comment 1")), 10, "the file ends inside <wp:comment_content>");
        refused(export.substring(0, export.indexOf("</rss>")), 15, "the file ends inside <rss> of line 2");
    }

    @Test
    void aFileThatWasCutOffAnywhere() {
        String export = anExport(aPost(1, aComment(1, 0)));
        for (int length = 0; length < export.indexOf("</rss>") + 6; length += 3) {
            String cut = export.substring(0, length);
            assertThatExceptionOfType(ImportException.class)
                    .as("cut at %d", length)
                    .isThrownBy(() -> Recorded.reading(cut));
        }
    }

    @Test
    void tagsThatDoNotMatch() {
        refused(anExport("<item>", "<title>A</titel>", "</item>"), 5, "inside <title> of line 5");
        refused(anExport("<a:b/>"), 4, "the prefix of a:b is not declared");
    }

    @Test
    void aDocumentType() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>&b;&c;</title></channel></rss>
                """;

        refused(bomb, 2, "a document type declaration has no place in an export");
        refused(bomb.replace("[<!ENTITY", "[<!\u00E9"), 2, "a document type declaration has no place in an export");
    }

    @Test
    void elementsInElementsInElements() {
        refused(anExport("<a>\n".repeat(1_000) + "</a>".repeat(1_000)), 52, "nested more than 50 deep");
    }

    @Test
    void anEncodingThatIsNotKnown() {
        refused(anExport().replace("UTF-8", "KLINGON"), 1, "the encoding KLINGON");
    }

    @Test
    void aCompressedFile() {
        for (byte[] head : new byte[][] {{0x1F, (byte) 0x8B, 8, 0}, {'P', 'K', 3, 4}}) {
            assertThatExceptionOfType(ImportException.class)
                    .isThrownBy(() -> Recorded.reading(head))
                    .withMessage("line 1: the file is compressed; unpack it first");
        }
    }

    @Test
    void butNotAFileWithSomethingBehindItsEnd() {
        Recorded export = Recorded.reading(anExport(aPost(1)) + "<br />\n<b>Warning</b>: it happens");

        assertThat(export.items).hasSize(1);
        assertThat(export.problems)
                .containsExactly("9: what follows the end of the export is not part of it and was not read");
    }

    @Test
    void aStreamThatFailsIsNotABrokenFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
        InputStream export = new SequenceInputStream(
                new ByteArrayInputStream(bytes(anExport().substring(0, 330))), failing);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> WxrReader.read(export, new Recorded()))
                .withMessageContaining("unplugged");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anyDamageIsRepairedOrRefusedButNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = bytes(anExport(aPost(1, aComment(1, 0), aComment(2, 1)), aPost(2)));
        byte[][] shrapnel = Arrays.stream(new String[] {
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "-->",
                    "&",
                    "&#8;",
                    "&x;",
                    "<",
                    "</",
                    ">",
                    "\"",
                    "<?x",
                    "<!DOCTYPE a [",
                    "]>",
                    "\u0000",
                    "</item>",
                    "<item>",
                    "\n",
                    "<a:b>",
                    "xmlns=''",
                    "&#xFFFF;",
                    "&#8;&#8;"
                })
                .map(Exports::bytes)
                .toArray(byte[][]::new);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                byte[] piece = shrapnel[random.nextInt(shrapnel.length)];
                int at = random.nextInt(damaged.length - piece.length);
                System.arraycopy(piece, 0, damaged, at, piece.length);
            }
            try {
                assertThat(Recorded.reading(damaged).channels).hasSize(1);
            } catch (ImportException refusal) {
                assertThat(refusal.line()).as("seed %d, case %d", seed, i).isBetween(1L, 40L);
            }
        }
    }
}
