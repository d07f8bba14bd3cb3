package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.transfer.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an export element by element. Who is handed a child must read it to its end, by {@link #field}, by
 * {@link #skip} or child by child, before asking for the next. Elements that are not ours are passed over.
 */
final class XmlCursor {
    /** An export is five deep. More is markup in a text, and thousands would be an attack on the parser's memory. */
    private static final int DEEPEST = 50;

    private final XmlRepair source;
    private final Problems problems;
    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final XmlText texts = new XmlText(XmlText.LONGEST);

    private record Open(String name, String written, int line) {}

    private XmlCursor(XmlRepair source, Problems problems) throws XMLStreamException {
        this.source = source;
        this.problems = problems;
        this.xml = factory().createXMLStreamReader(source);
    }

    static XmlCursor over(InputStream export, Problems problems) {
        try {
            return new XmlCursor(new XmlRepair(ExportDecoder.over(export, problems), problems), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new ImportException(1, "the file cannot be read as XML: " + message(e), e);
        }
    }

    /** Always the JDK's own parser: another one on the class path has other limits and other names for them. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 14); // else a section is first gathered whole, however long
        // Since JDK 24 a text with more than 100,000 characters written as &lt; or &#8217; passes for an attack.
        // Without
        // a document type there are no other entities, so these limits guard nothing.
        for (String limit : List.of("maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "entityExpansionLimit")) {
            factory.setProperty("jdk.xml." + limit, "0");
        }
        return factory;
    }

    /** Enters the root element. */
    void enterRoot() {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // comments and blank space
        }
    }

    /** Goes to the next child of the element that is open, or past the element's end if there is none. */
    boolean nextChild() {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!name().equals(WxrNames.FOREIGN)) {
                    return true;
                }
                skip();
            }
        }
    }

    /** The name of the element that is open, as {@link WxrNames} has it. */
    String name() {
        return open.element().name();
    }

    /** The name of the element that is open, as the file has it. */
    String writtenName() {
        return open.element().written();
    }

    /** The line on which the element that is open began. */
    int line() {
        return open.element().line();
    }

    /** The attribute of the element that was just entered, empty if it has none of that name. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    void skip() {
        int outside = open.size() - 1;
        while (open.size() > outside) {
            advance();
        }
    }

    /** The element that is open with its text, up to its end; of markup in it, the text. */
    WxrField field() {
        int line = line();
        int outside = open.size() - 1;
        texts.begin();
        for (int event = advance(); open.size() > outside; event = advance()) {
            texts.take(event, xml);
        }
        return new WxrField(line, texts.taken(), texts.oddities());
    }

    /** Reads what may follow the root element; PHP likes to print its warnings there. */
    void finish() {
        try {
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            problems.problem(lineOf(e), "what follows the end of the export is not part of it and was not read");
        }
    }

    private int advance() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void enter() {
        int line = xml.getLocation().getLineNumber();
        if (open.size() == DEEPEST) {
            throw new ImportException(line, "elements are nested more than " + DEEPEST + " deep", null);
        }
        String namespace = xml.getNamespaceURI();
        String name = WxrNames.of(namespace == null ? "" : namespace, xml.getLocalName());
        String prefix = xml.getPrefix();
        String written = prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
        open.push(new Open(name, written, line));
    }

    private RuntimeException failure(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        if (!source.exhausted()) {
            return new ImportException(lineOf(e), "not XML" + where() + ": " + message(e), e);
        }
        if (source.declarationLine() > 0) {
            return new ImportException(
                    source.declarationLine(), "a document type declaration has no place in an export", e);
        }
        return open.isEmpty()
                ? new ImportException(lineOf(e), "the file ends before an export begins", e)
                : new ImportException(
                        lineOf(e), "the file ends" + where() + ": it was cut off, or an end tag is missing", e);
    }

    private String where() {
        Open innermost = open.peek();
        return innermost == null ? "" : " inside <" + innermost.written() + "> of line " + innermost.line();
    }

    private static int lineOf(XMLStreamException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    }

    /** The parser puts its own place before its message, in lines of its own. */
    private static String message(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("PrefixUnbound?")) { // a key that the parser does not find in its own messages
            return "the prefix of " + message.substring(message.lastIndexOf('&') + 1) + " is not declared";
        }
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    }
}
