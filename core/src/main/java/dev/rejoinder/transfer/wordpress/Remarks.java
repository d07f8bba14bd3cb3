package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Text;
import dev.rejoinder.text.CleanText;
import dev.rejoinder.text.TextRenderer;

/**
 * Fits the texts of one thing into the model, and tells the report what did not fit.
 *
 * @param subject such as {@code post 12}
 */
record Remarks(Problems report, int line, String subject) {
    private static final TextRenderer TEXT = new TextRenderer();
    /** No field of one line is longer; what lies beyond is not worth unescaping. */
    private static final int FAR_TOO_LONG = 100_000;

    /** @param predicate such as {@code was skipped: …} */
    void that(String predicate) {
        report.problem(line, subject + " " + predicate);
    }

    /** A field of one line, which WordPress keeps escaped for HTML: {@code R&amp;D}. */
    String line(String field, String text, int max) {
        return cut(field, CleanText.line(plain(cut(text, FAR_TOO_LONG))), max);
    }

    /** A text of several lines in which WordPress allows HTML, but the model does not. */
    String block(String field, String text, int max) {
        if (text.indexOf('<') >= 0) {
            that("lost the markup of its " + field);
        }
        return cut(field, CleanText.block(plain(cut(text, Text.MAX_SOURCE))), max);
    }

    Text html(String field, String source) {
        return Text.html(cut(field, CleanText.block(source), Text.MAX_SOURCE));
    }

    private static String plain(String html) {
        return html.indexOf('&') < 0 && html.indexOf('<') < 0 ? html : TEXT.toPlainText(Text.html(html));
    }

    private String cut(String field, String text, int max) {
        if (text.length() > max) {
            that("has a " + field + " of " + text.length() + " characters, which was cut to " + max);
        }
        return cut(text, max);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
