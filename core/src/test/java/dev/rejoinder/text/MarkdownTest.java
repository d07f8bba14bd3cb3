package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final TextRenderer renderer = new TextRenderer();

    @Test
    void aCommentHasMarksListsQuotesAndCode() {
        assertThat(comment("*a* **b** ~~c~~ `d`"))
                .isEqualTo("<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>\n");
        assertThat(comment("- a\n- b")).isEqualTo("<ul><li>a</li><li>b</li></ul>\n");
        assertThat(comment("3. a")).isEqualTo("<ol start=\"3\"><li>a</li></ol>\n");
        assertThat(comment("> a")).isEqualTo("<blockquote>\n<p>a</p>\n</blockquote>\n");
        assertThat(comment("```java\nint i;\n```"))
                .isEqualTo("<pre><code class=\"language-java\">int i;\n</code></pre>\n");
    }

    @Test
    void aCommentKeepsItsLineBreaksAndAPostDoesNot() {
        assertThat(comment("one\ntwo")).isEqualTo("<p>one<br>two</p>\n");
        assertThat(post("one\ntwo")).isEqualTo("<p>one\ntwo</p>\n");
        assertThat(post("one  \ntwo")).isEqualTo("<p>one<br>\ntwo</p>\n");
    }

    @Test
    void aCommentHasNoHeadingsRulesOrTables() {
        assertThat(comment("# Loud")).isEqualTo("<p># Loud</p>\n");
        assertThat(comment("Yours\n---\nBob")).isEqualTo("<p>Yours<br>---<br>Bob</p>\n");
        assertThat(comment("|a|\n|-|\n|1|")).isEqualTo("<p>|a|<br>|-|<br>|1|</p>\n");
    }

    @Test
    void aPostHasHeadingsRulesAndTables() {
        assertThat(post("## A\n\n---")).isEqualTo("<h2>A</h2>\n<hr>\n");
        assertThat(post("|a|b|\n|-|-:|\n|1|2|"))
                .isEqualTo("<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td align=\"right\">2</td></tr></tbody></table>\n");
    }

    @Test
    void rawHtmlIsShownAsItWasTyped() {
        assertThat(comment("a <b>b</b>")).isEqualTo("<p>a &lt;b&gt;b&lt;/b&gt;</p>\n");
        assertThat(post("<div onclick=\"x()\">\n*a*\n</div>"))
                .isEqualTo("<p>&lt;div onclick=&#34;x()&#34;&gt;\n*a*\n&lt;/div&gt;</p>\n");
    }

    @Test
    void htmlCommentsAreDroppedButNotFromCode() {
        assertThat(post("a\n\n<!--more-->\n\nb")).isEqualTo("<p>a</p>\n<p>b</p>\n");
        assertThat(post("a<!-- x -->b")).isEqualTo("<p>ab</p>\n");
        assertThat(post("`<!--more-->`")).isEqualTo("<p><code>&lt;!--more--&gt;</code></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:x",
                "java&#9;script:alert(1)",
                "&#106;avascript:alert(1)",
                "file:///etc/passwd",
                "//a.example",
                "relative",
                "https:",
                "https:///a",
                "mailto:nobody"
            })
    void aLinkToAnywhereElseIsItsTextAlone(String url) {
        assertThat(comment("[x](<" + url + ">)")).isEqualTo("<p>x</p>\n");
    }

    @Test
    void linksOfACommentSayThatAReaderWroteThem() {
        assertThat(comment("[x](https://a.example \"t\") <https://b.example>"))
                .isEqualTo("<p><a href=\"https://a.example\" title=\"t\" rel=\"ugc nofollow noopener\">x</a> "
                        + "<a href=\"https://b.example\" rel=\"ugc nofollow noopener\">https://b.example</a></p>\n");
        assertThat(comment("[x](mailto:a@b.example)")).contains("href=\"mailto:a@b.example\"");
    }

    @Test
    void linksOfAPostMayStayOnTheSite() {
        assertThat(post("[a](/about) [b](#b) [c](https://c.example)"))
                .isEqualTo(
                        "<p><a href=\"/about\">a</a> <a href=\"#b\">b</a> <a href=\"https://c.example\">c</a></p>\n");
        assertThat(post("[a](/\\evil.example) [b](about)")).isEqualTo("<p>a b</p>\n");
    }

    @Test
    void anImageOfACommentIsALinkToIt() {
        assertThat(comment("![cat](https://a.example/c.png)"))
                .isEqualTo("<p><a href=\"https://a.example/c.png\" rel=\"ugc nofollow noopener\">cat</a></p>\n");
        assertThat(comment("![cat](/c.png)")).isEqualTo("<p>cat</p>\n");
        assertThat(comment("[![cat](https://a.example/c.png)](https://b.example)"))
                .isEqualTo("<p><a href=\"https://b.example\" rel=\"ugc nofollow noopener\">cat</a></p>\n");
    }

    @Test
    void anImageOfAPostLoadsLazily() {
        assertThat(post("![cat](/c.png \"Cat\")"))
                .isEqualTo("<p><img src=\"/c.png\" alt=\"cat\" title=\"Cat\" loading=\"lazy\"></p>\n");
        assertThat(post("![cat](data:image/png;base64,AAAA)")).isEqualTo("<p></p>\n");
    }

    @Test
    void bracesOfTemplateEnginesAreKeptApart() {
        assertThat(post("`{{ x }}`")).isEqualTo("<p><code>{<!-- -->{ x }}</code></p>\n");
    }

    private String comment(String source) {
        return renderer.toHtml(Text.markdown(source), TextPolicy.COMMENT);
    }

    private String post(String source) {
        return renderer.toHtml(Text.markdown(source), TextPolicy.POST);
    }
}
