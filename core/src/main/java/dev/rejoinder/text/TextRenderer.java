package dev.rejoinder.text;

import dev.rejoinder.model.Format;
import dev.rejoinder.model.Text;
import org.owasp.html.HtmlStreamEventReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows texts. Every method is a pure function that takes any source, well formed or not, in time about linear in its
 * length, and never fails: a text that cannot be rendered within the limits is shown as it was typed. Thread-safe.
 */
public final class TextRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(TextRenderer.class);

    public TextRenderer() {}

    /**
     * HTML that is safe to put into a page as it is, between tags of the element content. It has at most 4 characters
     * for each of the source and 1,024 more; what would be longer becomes the escaped source in one paragraph.
     */
    public String toHtml(Text text, TextPolicy policy) {
        String source = CleanText.block(text.source());
        try {
            HtmlOutput html = new HtmlOutput(4L * source.length() + 1024);
            render(text.format(), source, policy, html);
            return html.toString();
        } catch (RuntimeException failure) {
            report(failure);
            return HtmlOutput.escaped(source);
        }
    }

    /**
     * The words without any markup, for mail, search and feeds: paragraphs parted by a blank line, list items marked,
     * the alternative text of images. It is text: to put it into a page, escape it.
     */
    public String toPlainText(Text text) {
        return plain(text.format(), CleanText.block(text.source()));
    }

    /**
     * The first words in one line of plain text, cut at the end of a word and closed with {@code …}, or whole if they
     * are few enough. Where the source has the mark {@code <!--more-->}, only what stands before it.
     *
     * @param maxCodePoints at least 1, the {@code …} included
     */
    public String excerpt(Text text, int maxCodePoints) {
        if (maxCodePoints < 1) {
            throw new IllegalArgumentException("an excerpt has at least 1 code point, not " + maxCodePoints);
        }
        String source = CleanText.block(text.source());
        String teaser = Excerpt.teaser(source);
        return Excerpt.cut(plain(text.format(), teaser == null ? source : teaser), maxCodePoints);
    }

    /** The links that the text has as a comment: written out, bare addresses, and images, which become links. */
    public int countLinks(Text text) {
        String source = CleanText.block(text.source());
        try {
            LinkCounter links = new LinkCounter();
            render(text.format(), source, TextPolicy.COMMENT, links);
            return links.count();
        } catch (RuntimeException failure) {
            report(failure);
            return BareUrls.in(source).size();
        }
    }

    private static String plain(Format format, String source) {
        try {
            PlainText plain = new PlainText();
            switch (format) {
                case MARKDOWN -> Sanitiser.markup(MarkdownHtml.LINES.render(source), TextPolicy.POST, plain);
                case HTML -> Sanitiser.limitedHtml(source, TextPolicy.POST, plain);
            }
            return plain.toString();
        } catch (RuntimeException failure) {
            report(failure);
            return source.strip();
        }
    }

    /** @throws Overlong and, but for a mistake in here or in a library, nothing else */
    static void render(Format format, String source, TextPolicy policy, HtmlStreamEventReceiver receiver) {
        switch (format) {
            case MARKDOWN -> {
                MarkdownHtml markdown = policy == TextPolicy.COMMENT ? MarkdownHtml.COMMENT : MarkdownHtml.POST;
                Sanitiser.markup(markdown.render(source), policy, receiver);
            }
            case HTML -> Sanitiser.limitedHtml(source, policy, receiver);
        }
    }

    /** One bad comment must not take its page away; but a failure that is no limit is a mistake to mend. */
    static void report(RuntimeException failure) {
        if (!(failure instanceof Overlong)) {
            LOG.warn("A text could not be rendered and is shown as it was typed", failure);
        }
    }
}
