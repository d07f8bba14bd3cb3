package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Text;
import org.junit.jupiter.api.Test;

class LimitedHtmlTest {

    private final TextRenderer renderer = new TextRenderer();

    @Test
    void aBlankLinePartsParagraphsAndALineBreakIsOne() {
        assertThat(post("one\ntwo\n\nthree\r\n\r\n  \r\nfour")).isEqualTo("<p>one<br>two</p><p>three</p><p>four</p>");
    }

    @Test
    void blocksStandBesideParagraphs() {
        assertThat(post("text\n<ul>\n <li>a</li>\n <li>b\nc</li>\n</ul>\ntext"))
                .isEqualTo("<p>text</p><ul><li>a</li><li>b<br>c</li></ul><p>text</p>");
        assertThat(post("<h2>A</h2>\nb<hr>c")).isEqualTo("<h2>A</h2><p>b</p><hr><p>c</p>");
        assertThat(post("<blockquote>a\n\nb</blockquote>")).isEqualTo("<blockquote><p>a</p><p>b</p></blockquote>");
        assertThat(post("<table>\n<tr>\n<td>1\n</td></tr></table>"))
                .isEqualTo("<table><tbody><tr><td>1</td></tr></tbody></table>");
    }

    @Test
    void paragraphsThatAreTaggedAlreadyAreNotNested() {
        assertThat(post("<p>one</p>\n\n<p>two\nlines\n\nthree</p>tail"))
                .isEqualTo("<p>one</p><p>two<br>lines</p><p>three</p><p>tail</p>");
        assertThat(post("<p></p>\n<p> </p>")).isEmpty();
    }

    @Test
    void aMarkThatSpansParagraphsMarksEach() {
        assertThat(post("<b>one\n\n<i>two</i>\nthree</b> four"))
                .isEqualTo("<p><b>one</b></p><p><b><i>two</i><br>three</b> four</p>");
        assertThat(post("<a href=\"/a\"><div>x</div></a>")).isEqualTo("<div><p><a href=\"/a\">x</a></p></div>");
    }

    @Test
    void preformattedTextStaysAsItIs() {
        assertThat(post("a\n<pre>\n  b\n\n  c</pre>\nd")).isEqualTo("<p>a</p><pre>\n  b\n\n  c</pre><p>d</p>");
    }

    @Test
    void anExplicitBreakIsNotDoubledByTheLineBreakBehindIt() {
        assertThat(post("a<br />\nb<br><br>c")).isEqualTo("<p>a<br>b<br><br>c</p>");
    }

    @Test
    void blockEditorMarksAreDropped() {
        assertThat(post("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {\"id\":1} -->\n"
                        + "<figure class=\"wp-block-image\"><img src=\"/a.png\" class=\"x\" srcset=\"/b.png 2x\"/>"
                        + "<figcaption>c</figcaption></figure>\n<!-- /wp:image -->"))
                .isEqualTo("<p>a</p><figure><img src=\"/a.png\" loading=\"lazy\"><figcaption>c</figcaption></figure>");
    }

    @Test
    void blocksThatACommentMayNotHaveBecomeParagraphs() {
        assertThat(comment("<h1>a</h1><table><tr><td>b</td><td>c</td></tr></table><div>d</div>"))
                .isEqualTo("<p>a</p><p>b</p><p>c</p><p>d</p>");
    }

    @Test
    void activeContentGoesWithItsText() {
        assertThat(comment("a<script>alert(1)</script>b<style>p{}</style>c<iframe src=x>d</iframe>e"))
                .isEqualTo("<p>abce</p>");
        assertThat(comment("<p onclick=\"x()\" style=\"color:red\" id=\"a\" class=\"b\">a</p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void unknownTagsLeaveTheirText() {
        assertThat(comment("<blink>a</blink> <textarea><b>b</textarea> 1 < 2 > 0 & &nope;"))
                .isEqualTo("<p>a &lt;b&gt;b 1 &lt; 2 &gt; 0 &amp; &amp;nope;</p>");
    }

    @Test
    void oldNamesBecomeNewOnes() {
        assertThat(comment("<tt>a</tt> <strike>b</strike>")).isEqualTo("<p><code>a</code> <s>b</s></p>");
    }

    @Test
    void tagsThatWereNeverClosedAreClosed() {
        assertThat(comment("<b>a <i>b")).isEqualTo("<p><b>a <i>b</i></b></p>");
        assertThat(comment("</b></p>a</blockquote>")).isEqualTo("<p>a</p>");
    }

    @Test
    void anImageOfACommentIsALinkToItOrItsAlternativeText() {
        assertThat(comment("<img src=\" http://a.example/c.png \" alt=\"cat\" onerror=\"x()\">"))
                .isEqualTo("<p><a href=\"http://a.example/c.png\" rel=\"ugc nofollow noopener\">cat</a></p>");
        assertThat(comment("<img src=\"x\" alt=\"cat\">")).isEqualTo("<p>cat</p>");
    }

    @Test
    void imagesOfAPostComeFromTheWebOrTheSite() {
        assertThat(post("<img src=\"//cdn.example/a.png\" width=\"40\" height=\"9e9\">"))
                .isEqualTo("<p><img src=\"https://cdn.example/a.png\" width=\"40\" loading=\"lazy\"></p>");
        assertThat(post("<img src=\"a/b.png\"><img src=\"data:x\"><img src=\"javascript:x\" alt=\"y\">"))
                .isEqualTo("<p><img src=\"a/b.png\" loading=\"lazy\"></p>");
    }

    @Test
    void aLinkThatOpensAWindowKeepsItsOpenerToItself() {
        assertThat(post("<a href=\"https://a.example\" target=\"_blank\" rel=\"sponsored\">a</a>"))
                .isEqualTo("<p><a href=\"https://a.example\" target=\"_blank\" rel=\"sponsored noopener\">a</a></p>");
        assertThat(post("<a href=\"https://a.example\" target=\"_top\" rel=\"opener\">a</a>"))
                .isEqualTo("<p><a href=\"https://a.example\">a</a></p>");
    }

    @Test
    void emptyTextIsEmptyHtml() {
        assertThat(post("")).isEmpty();
        assertThat(comment(" \n\n <b></b> \u0000 ")).isEmpty();
    }

    private String comment(String source) {
        return renderer.toHtml(Text.html(source), TextPolicy.COMMENT);
    }

    private String post(String source) {
        return renderer.toHtml(Text.html(source), TextPolicy.POST);
    }
}
