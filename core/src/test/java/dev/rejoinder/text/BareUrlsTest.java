package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareUrlsTest {

    private final TextRenderer renderer = new TextRenderer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see http://a.example/b.            | http://a.example/b",
                "(see https://a.example/b_(c))      | https://a.example/b_(c)",
                "[https://a.example/x[1]],          | https://a.example/x[1]",
                "HTTPS://A.example/?q=1&r=2#s!?     | HTTPS://A.example/?q=1&r=2#s",
                "“https://a.example/é”              | https://a.example/é",
                "見てhttps://a.example/、            |",
                "見て https://日本.example/言葉。      | https://日本.example/言葉",
                "https://a.example/<b>              | https://a.example/",
                "http://a.example/{{x}}             | http://a.example/"
            })
    void anAddressEndsWhereThePersonMeantItTo(String text, String url) {
        assertThat(BareUrls.in(text))
                .extracting(BareUrls.Found::url)
                .isEqualTo(url == null ? none() : java.util.List.of(url));
    }

    private static java.util.List<String> none() {
        return java.util.List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://", "https:// a", "http:///a", "http://.", "xhttp://a.example", "www.", "www.a", "www..a"
            })
    void whatOnlyLooksLikeAnAddressIsNone(String text) {
        assertThat(BareUrls.in(text)).isEmpty();
    }

    @Test
    void anAddressThatNoBrowserTakesIsNone() {
        assertThat(BareUrls.in("http://a.example/" + "x".repeat(Urls.MAX_LENGTH)))
                .isEmpty();
    }

    @Test
    void bareAddressesAreLinkedInBothFormats() {
        String link = "<a href=\"http://www.a.example\" rel=\"ugc nofollow noopener\">www.a.example</a>";

        assertThat(renderer.toHtml(Text.markdown("go www.a.example!"), TextPolicy.COMMENT))
                .isEqualTo("<p>go " + link + "!</p>\n");
        assertThat(renderer.toHtml(Text.html("go <b>www.a.exa&#109;ple</b>!"), TextPolicy.COMMENT))
                .isEqualTo("<p>go <b>" + link + "</b>!</p>");
    }

    @Test
    void codeAndLinksAreLeftAlone() {
        assertThat(renderer.toHtml(Text.html("<code>http://a.example</code>"), TextPolicy.POST))
                .isEqualTo("<p><code>http://a.example</code></p>");
        assertThat(renderer.toHtml(Text.html("<a href=\"/x\">http://a.example</a>"), TextPolicy.POST))
                .isEqualTo("<p><a href=\"/x\">http://a.example</a></p>");
    }

    @Test
    void everyLinkOfTheRenderedCommentCounts() {
        assertThat(renderer.countLinks(
                        Text.html("<A class=x HREF=http://a.example>a</A> http://b.example www.c.example")))
                .isEqualTo(3);
        assertThat(renderer.countLinks(
                        Text.markdown("[a](http://a.example) ![b](http://b.example/b.png) <http://c.example>")))
                .isEqualTo(3);
        assertThat(renderer.countLinks(Text.markdown("[a](javascript:x) `http://a.example` [b](/b)")))
                .isZero();
        assertThat(renderer.countLinks(Text.markdown("[a]: http://a.example\n\n[a] [a] [b][a]")))
                .isEqualTo(3);
    }
}
