package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Format;
import dev.rejoinder.model.Text;

/** Renders a text and asserts the law of everything that leaves this package. */
final class Rendered {

    private static final TextRenderer RENDERER = new TextRenderer();

    private Rendered() {}

    static void everyWay(String source) {
        for (Format format : Format.values()) {
            everyWay(source, format);
        }
    }

    static void everyWay(String source, Format format) {
        try {
            for (TextPolicy policy : TextPolicy.values()) {
                assertSafe(source, format, policy);
            }
            assertPlain(new Text(format, source));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(format + " of " + quoted(source), e);
        }
    }

    private static void assertSafe(String source, Format format, TextPolicy policy) {
        try {
            // Behind the façade, which would hide a failure.
            TextRenderer.render(format, CleanText.block(source), policy, new HtmlOutput(Long.MAX_VALUE));
        } catch (Overlong expected) {
            assertThat(expected).hasMessageContaining("outgrows");
        }
        String html = RENDERER.toHtml(new Text(format, source), policy);
        assertThat(html.length()).isLessThanOrEqualTo(4 * source.length() + 1024);
        Safety.assertInert(html, policy);
    }

    private static void assertPlain(Text text) {
        Safety.assertWellFormed(RENDERER.toPlainText(text));
        String excerpt = RENDERER.excerpt(text, 40);
        Safety.assertWellFormed(excerpt);
        assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(40);
        assertThat(RENDERER.countLinks(text)).isNotNegative();
    }

    /** Every character in sight, so that the failure can be made again. */
    static String quoted(String source) {
        StringBuilder out = new StringBuilder();
        source.substring(0, Math.min(source.length(), 2_000)).chars().forEach(c -> {
            if (c >= ' ' && c < 0x7f) {
                out.append((char) c);
            } else {
                out.append("\\u%04x".formatted(c));
            }
        });
        return out.toString();
    }
}
