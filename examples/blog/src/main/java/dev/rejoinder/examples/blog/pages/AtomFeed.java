package dev.rejoinder.examples.blog.pages;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed by RFC 4287.
 *
 * @param page and {@code self} begin with a slash
 * @param since when the feed counts as updated while it has no entries
 */
record AtomFeed(String id, String title, String page, String self, Instant since, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /**
     * A post or a comment.
     *
     * @param href begins with a slash
     */
    record Entry(
            String id,
            String title,
            String href,
            String author,
            Instant published,
            Instant updated,
            List<String> categories,
            Rendered html) {}

    /** @param origin such as {@code https://blog.example.org} */
    byte[] toXml(String origin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new Writing(xml, origin).feed(this);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can't fail", e);
        }
        return out.toByteArray();
    }

    private record Writing(XMLStreamWriter xml, String origin) {

        void feed(AtomFeed feed) throws XMLStreamException {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:base", origin + "/");
            text("id", feed.id());
            text("title", feed.title());
            text("updated", time(updated(feed)));
            link("self", origin + feed.self());
            link("alternate", origin + feed.page());
            for (Entry entry : feed.entries()) {
                entry(entry);
            }
            xml.writeEndElement();
        }

        private static Instant updated(AtomFeed feed) {
            return feed.entries().stream()
                    .map(Entry::updated)
                    .max(Comparator.naturalOrder())
                    .orElse(feed.since());
        }

        private void entry(Entry entry) throws XMLStreamException {
            xml.writeStartElement("entry");
            text("id", entry.id());
            text("title", entry.title());
            link("alternate", origin + entry.href());
            xml.writeStartElement("author");
            text("name", entry.author());
            xml.writeEndElement();
            text("published", time(entry.published()));
            text("updated", time(entry.updated()));
            for (String category : entry.categories()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", legal(category));
            }
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(legal(entry.html().toString()));
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void text(String element, String content) throws XMLStreamException {
            xml.writeStartElement(element);
            xml.writeCharacters(legal(content));
            xml.writeEndElement();
        }

        private void link(String relation, String href) throws XMLStreamException {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", href);
        }

        private static String time(Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** Without the characters that XML can't hold in any way; an import may have brought some. */
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xd800
                        || c >= 0xe000 && c < 0xfffe
                        || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
