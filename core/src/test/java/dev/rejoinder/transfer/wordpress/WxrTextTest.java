package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.bytes;
import static dev.rejoinder.transfer.wordpress.Exports.cdata;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a body, however it is written. */
class WxrTextTest {
    private static Recorded aBody(String content) {
        return Recorded.reading(anExport(aPost(1, "<content:encoded>" + content + "</content:encoded>")));
    }

    private static String body(Recorded export) {
        return export.onlyItem().content().body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <![CDATA[a ]]]]><![CDATA[> b]]>          | a ]]> b
                    <![CDATA[a <b> & c]]>                    | a <b> & c
                    &lt;p&gt;Tom &amp; Jerry&#8217;s&lt;/p&gt; | <p>Tom & Jerry’s</p>
                    <![CDATA[]]>                             | ''
                    ''                                       | ''
                    <![CDATA[a]]> &amp; <![CDATA[b]]>        | a & b
                    <![CDATA[ends ]] >]]>                    | ends ]] >
                    <![CDATA[C:\\temp \\o/]]>                | C:\\temp \\o/
                    <!-- no --><![CDATA[yes]]><?no no?>      | yes
                    """)
    void isReadAsXmlSays(String written, String meant) {
        Recorded export = aBody(written);

        assertThat(body(export)).isEqualTo(meant);
        assertThat(export.problems).isEmpty();
    }

    @Test
    void theLineBreaksAroundCdataAreLayout() {
        assertThat(body(aBody("\n\t<![CDATA[ one\n]]>\n<![CDATA[two ]]>\n"))).isEqualTo(" one\n\ntwo ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comesBackAsItWentInHoweverItIsCutIntoPieces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] pieces = {
            "]", "]]", "]]>", ">", "<", "<![CDATA[", "&amp;", "&", "\n", "中文", "😀", " ", "text ", "'\"", "--"
        };
        StringBuilder text = new StringBuilder("-");
        while (text.length() < 40_000) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        String meant = text + "-";

        String escaped = meant.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(body(Recorded.reading(anExport(aPost(1, cdata("content:encoded", meant))))))
                .as("in CDATA, seed %d", seed)
                .isEqualTo(meant);
        assertThat(body(aBody(escaped))).as("escaped, seed %d", seed).isEqualTo(meant);
    }

    @Test
    void isTheSameUpToItsLastCharacterWhenItIsLong() {
        String meant = "<p>lorem ipsum</p>\n".repeat(30_000);

        assertThat(body(Recorded.reading(anExport(aPost(1, cdata("content:encoded", meant))))))
                .isEqualTo(meant);
    }

    @Test
    void aTextOfReferencesMayBeLongerThanTheParsersLimitForEntities() {
        assertThat(body(aBody("&lt;&#8217;".repeat(60_000)))).isEqualTo("<’".repeat(60_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <![CDATA[nested <![CDATA[ tags ]]> :)]]>             | nested <![CDATA[ tags ]]> :)
                    <![CDATA[]]>]]>                                      | ]]>
                    <![CDATA[a <![CDATA[ b ]]> c <![CDATA[ d ]]>]]>      | a <![CDATA[ b ]]> c <![CDATA[ d ]]>
                    <![CDATA[<script>//<![CDATA[ x //]]> </script> y]]>  | <script>//<![CDATA[ x //]]> </script> y
                    a ]]> b                                              | a ]]> b
                    """)
    void anEndOfCdataThatCannotBeOneIsText(String written, String meant) {
        Recorded export = aBody(written);

        assertThat(body(export)).isEqualTo(meant);
        assertThat(export.problems).isNotEmpty().allMatch(problem -> problem.startsWith("6: ]]> "));
    }

    @Test
    void charactersThatXmlForbidsAreRemoved() {
        Recorded export = aBody("\n<![CDATA[a\u0008b\u0000c\uFFFFd]]>\n&#8;&#x0;e");

        assertThat(body(export)).isEqualTo("abcd\ne");
        assertThat(export.problems)
                .containsExactly(
                        "7: a character that XML forbids was removed",
                        "8: &#8;, which XML forbids, was removed",
                        "8: &#x0;, which XML forbids, was removed");
    }

    @Test
    void referencesThatNobodyDeclaresAreText() {
        Recorded export = aBody("a&nbsp;b & c &#xZ; &;");

        assertThat(body(export)).isEqualTo("a&nbsp;b & c &#xZ; &;");
        assertThat(export.problems)
                .containsExactly(
                        "6: &nbsp;, which XML does not know, was taken as text",
                        "6: a bare & was taken as text",
                        "6: &#xZ;, which XML does not know, was taken as text",
                        "6: a bare & was taken as text");
    }

    @Test
    void aBareAmpersandInAnAttributeIsText() {
        assertThat(Recorded.reading(anExport(aPost(1, "<category domain='a&b' nicename='x'>X</category>")))
                        .onlyItem()
                        .terms())
                .containsExactly(new WxrTermUse("a&b", "x", "X"));
    }

    @Test
    void markupOutsideOfCdataIsReducedToItsText() {
        Recorded export = aBody("<p>Hello <b>you</b></p>");

        assertThat(body(export)).isEqualTo("Hello you");
        assertThat(export.problems)
                .containsExactly("6: <content:encoded> holds elements, of which only the text was taken");
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() {
        byte[] export = anExport(aPost(1, "<title>caf\u00E9</title>", "<link>\u00E9</link>"))
                .getBytes(StandardCharsets.ISO_8859_1);

        Recorded recorded = Recorded.reading(export);

        assertThat(recorded.onlyItem().content().title()).isEqualTo("caf\uFFFD");
        assertThat(recorded.problems)
                .containsExactly(
                        "6: bytes that are not UTF-8 were replaced by U+FFFD",
                        "7: bytes that are not UTF-8 were replaced by U+FFFD");
    }

    @Test
    void aByteOrderMarkIsNotText() {
        String export = "\uFEFF" + anExport(aPost(1, "<title>caf\u00E9 😀</title>"));

        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            Recorded recorded = Recorded.reading(export.getBytes(charset));
            assertThat(recorded.onlyItem().content().title()).isEqualTo("caf\u00E9 😀");
            assertThat(recorded.problems).isEmpty();
        }
    }

    @Test
    void theDeclaredEncodingIsObeyedAndLatin1IsThatOfBrowsers() {
        byte[] export = anExport(aPost(1, "<title>“caf\u00E9”</title>"))
                .replace("UTF-8", "ISO-8859-1")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Recorded.reading(export).onlyItem().content().title()).isEqualTo("“caf\u00E9”");
    }

    @Test
    void blankLinesBeforeTheDeclarationAreSkippedAndCounted() {
        Recorded export = Recorded.reading(bytes("\n\n" + anExport(aPost(1))));

        assertThat(export.onlyItem().line()).isEqualTo(6);
        assertThat(export.problems).containsExactly("1: the blank space before the XML declaration was skipped");
    }
}
