package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Format;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    @ParameterizedTest
    @MethodSource("dev.rejoinder.text.HostileInputs#texts")
    void nothingThatPeopleAttackWithComesOutActive(HostileInputs.Collection inputs) {
        for (String input : inputs.texts()) {
            Rendered.everyWay(input);
        }
        assertThat(inputs.texts()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.rejoinder.text.HostileInputs#texts")
    void aNameMadeOfAnyOfItIsOneHonestLine(HostileInputs.Collection inputs) {
        for (String input : inputs.texts()) {
            String name = CleanText.line(input);
            assertThat(name).doesNotContain("\n", "\u0000", "\u202e", "\u2066").isEqualTo(name.strip());
            assertThat(CleanText.line(name)).isEqualTo(name);
            Safety.assertInert(HtmlOutput.escaped(name), TextPolicy.COMMENT);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.rejoinder.text.HostileInputs#texts")
    void aTitleMadeOfAnyOfItHasALawfulSlug(HostileInputs.Collection inputs) {
        for (String input : inputs.texts()) {
            String slug = Slugs.of(input);
            assertThat(Slugs.of(slug)).isEqualTo(slug);
            assertThat(slug).hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH).doesNotContainPattern("[\\s/\\\\?#%&<>\"'.:]");
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void theHolesThatWerePublishedInOthersStayClosed(String input) {
        Rendered.everyWay(input);
        for (Format format : Format.values()) {
            Rendered.everyWay("text before\n\n" + input + "\n\n**text** <b>behind</b>", format);
        }
    }

    static List<String> published() {
        return List.of(
                "<a href=\"ja&Tab;vascript:alert(1)\">x</a>",
                "<noscript><style></noscript><script>alert(1)</script>",
                "<select><option><style><script>alert(1)</script></style></option></select>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1)>\">",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "![x](https://tracker.example/pixel.gif \"onerror=alert(1)\")",
                "[x](<javascript:alert(1)>) [y]: vbscript:x\n\n[y]",
                "<https://a.example/\"onmouseover=\"alert(1)>",
                "http://a.example/\"onmouseover=\"alert(1)",
                "https://e.example/' onmouseover='alert(1)",
                "FOO&#xD800;BAR &#0; &#x1; &#xFFFF;",
                "{<b></b>{constructor.constructor('alert(1)')()}} {&#123;1}} &lcub;{2}}",
                "<a title='{{1}}' href=http://a.example/{{1}}>x</a>",
                "<img src=`x`onerror=alert(1)> <img/src=x/onerror=alert(1)>",
                "<xmp><img src=x onerror=alert(1)></xmp><plaintext><b>",
                "<p style=\"position:fixed\" onclick=alert(1) id=body name=cookie>x</p>",
                "```html onload=alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "<a href=//evil.example>x</a><a href=/\\evil.example>x</a><a href='\\\\evil.example'>x</a>");
    }
}
