package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Text;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private final TextRenderer renderer = new TextRenderer();

    @Test
    void markdownReadsWithoutItsMarks() {
        assertThat(plain(Text.markdown("# Title\n\n*One* [two](http://a.example)\nthree\n\n> four")))
                .isEqualTo("Title\n\nOne two\nthree\n\nfour");
    }

    @Test
    void htmlReadsWithoutItsTags() {
        assertThat(plain(Text.html("<h2>Title</h2>a &amp; b &lt;b&gt;\nc<script>x</script>\n\nd<br/>e")))
                .isEqualTo("Title\n\na & b <b>\nc\n\nd\ne");
    }

    @Test
    void listsKeepTheirMarksAndTablesTheirCells() {
        assertThat(plain(Text.markdown("- a\n- b\n  1. c\n\n     d\n  2. e"))).isEqualTo("- a\n- b\n1. c\n\nd\n\n2. e");
        assertThat(plain(Text.markdown("|a|b|\n|-|-|\n|1|2|"))).isEqualTo("a\tb\n1\t2");
    }

    @Test
    void codeKeepsItsLinesAndImagesTheirAlternativeText() {
        assertThat(plain(Text.markdown("a\n\n```\nx\n  y\n```\n\n![cat](/c.png)")))
                .isEqualTo("a\n\nx\n  y\n\ncat");
        assertThat(plain(Text.html("a<pre>\n  x\n</pre>b"))).isEqualTo("a\n\n  x\n\nb");
    }

    @Test
    void referencesThatAreNoCharactersLeaveNone() {
        assertThat(plain(Text.markdown("a&#xD800;b&#1;c&#0;"))).doesNotContain("\ud800", "\u0001", "\u0000");
    }

    @Test
    void anExcerptEndsWithAWholeWord() {
        Text text = Text.markdown("The *quick* brown fox\n\njumps over");

        assertThat(renderer.excerpt(text, 100)).isEqualTo("The quick brown fox jumps over");
        assertThat(renderer.excerpt(text, 30)).isEqualTo("The quick brown fox jumps over");
        assertThat(renderer.excerpt(text, 29)).isEqualTo("The quick brown fox jumps…");
        assertThat(renderer.excerpt(text, 10)).isEqualTo("The quick…");
        assertThat(renderer.excerpt(text, 9)).isEqualTo("The…");
        assertThat(renderer.excerpt(text, 1)).isEqualTo("…");
    }

    @Test
    void anExcerptOfTextWithoutBlanksIsCutBetweenCharacters() {
        assertThat(renderer.excerpt(Text.markdown("これは長い文章です"), 5)).isEqualTo("これは長…");
        assertThat(renderer.excerpt(Text.markdown("\ud83d\ude00".repeat(9)), 3)).isEqualTo("\ud83d\ude00\ud83d\ude00…");
        assertThat(renderer.excerpt(Text.markdown("e\u0301e\u0301e\u0301e\u0301"), 4))
                .isEqualTo("e\u0301…");
    }

    @Test
    void anExcerptStopsWhereTheAuthorSaidSo() {
        assertThat(renderer.excerpt(Text.html("<p>Intro <b>text\n<!--more Read on-->\nthe rest"), 100))
                .isEqualTo("Intro text");
        assertThat(renderer.excerpt(Text.markdown("Intro\n\n<!--more-->\n\nrest"), 100))
                .isEqualTo("Intro");
    }

    @Test
    void anExcerptDoesNotTurnThePageAround() {
        assertThat(renderer.excerpt(Text.markdown("a \u202eb\n\nc"), 100)).isEqualTo("a b c");
    }

    @Test
    void anExcerptOfNothingIsEmpty() {
        assertThat(renderer.excerpt(Text.html("<!--more-->"), 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> renderer.excerpt(Text.html("a"), 0));
    }

    private String plain(Text text) {
        return renderer.toPlainText(text);
    }
}
