package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.transfer.ImportException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a WordPress export once through, with memory for one item's fields or one comment at a time, however long the
 * file and however many the comments of an item.
 */
final class WxrReader {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}");
    private static final List<String> KNOWN_VERSIONS = List.of("1.0", "1.1", "1.2");

    private final XmlCursor cursor;
    private final WxrVisitor visitor;
    private boolean announced;
    private int authors;
    private int items;

    private WxrReader(XmlCursor cursor, WxrVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    /**
     * Shows the export to the visitor. The stream is not closed.
     *
     * @throws ImportException if it is no WordPress export or is broken; what the visitor was shown until then is true
     *     of the file as far as it goes
     * @throws java.io.UncheckedIOException if the stream fails
     */
    static void read(InputStream export, WxrVisitor visitor) {
        new WxrReader(XmlCursor.over(export, visitor), visitor).root();
    }

    private void root() {
        cursor.enterRoot();
        if (!cursor.name().equals("rss")) {
            throw new ImportException(
                    cursor.line(),
                    "not a WordPress export: its root element is <" + cursor.writtenName() + ">, not <rss>",
                    null);
        }
        int line = cursor.line();
        while (cursor.nextChild()) {
            if (cursor.name().equals("channel") && !announced) {
                channel();
            } else {
                cursor.skip();
            }
        }
        if (!announced) {
            throw new ImportException(line, "not a WordPress export: the <rss> element has no <channel>", null);
        }
        cursor.finish();
    }

    private void channel() {
        int line = cursor.line();
        WxrFields facts = new WxrFields(visitor);
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "wp:author", "wp:category", "wp:tag", "wp:term", "item" -> {
                    announce(line, facts);
                    entry(cursor.name());
                }
                case "title",
                        "link",
                        "description",
                        "language",
                        "wp:wxr_version",
                        "wp:base_site_url",
                        "wp:base_blog_url" -> fact(facts);
                default -> cursor.skip();
            }
        }
        announce(line, facts);
        if (authors == 0 && items > 0 && !facts.text("wp:wxr_version").equals("1.0")) {
            visitor.problem(line, "the export has no list of authors; they are known by their logins alone");
        }
    }

    private void fact(WxrFields facts) {
        if (announced) {
            visitor.problem(cursor.line(), "<" + cursor.name() + "> comes after the first entry and was not read");
            cursor.skip();
        } else {
            facts.take(cursor);
        }
    }

    private void announce(int line, WxrFields facts) {
        if (announced) {
            return;
        }
        announced = true;
        WxrChannel channel = WxrChannel.of(line, facts);
        if (channel.version().isEmpty()) {
            throw new ImportException(
                    line, "not a WordPress export: the channel does not begin with <wp:wxr_version>", null);
        }
        if (!VERSION.matcher(channel.version()).matches()) {
            throw new ImportException(
                    facts.field("wp:wxr_version").line(),
                    "not a WordPress export: its version is " + Quoted.of(channel.version()),
                    null);
        }
        if (!KNOWN_VERSIONS.contains(channel.version())) {
            facts.report("wp:wxr_version", "is " + channel.version() + "; read as 1.2, the last that is known");
        }
        visitor.channel(channel);
    }

    private void entry(String name) {
        int line = cursor.line();
        switch (name) {
            case "item" -> {
                items++;
                new WxrItemReader(cursor, visitor).read();
            }
            case "wp:author" -> {
                authors++;
                visitor.author(WxrAuthor.of(line, WxrFields.of(cursor, visitor)));
            }
            case "wp:category" -> visitor.term(WxrTerm.category(line, WxrFields.of(cursor, visitor)));
            case "wp:tag" -> visitor.term(WxrTerm.tag(line, WxrFields.of(cursor, visitor)));
            default -> visitor.term(WxrTerm.term(line, WxrFields.of(cursor, visitor)));
        }
    }
}
