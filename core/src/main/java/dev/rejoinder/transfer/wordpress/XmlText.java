package dev.rejoinder.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Puts an element's text together from the pieces of a parser. Where there are CDATA sections, they are the text, and
 * the line breaks around them are only how the file is laid out.
 */
final class XmlText {
    /** One text of 32 Mi characters takes about 130 MB while it is put together; a longer one is cut. */
    static final int LONGEST = 1 << 25;

    private static final int WORTH_KEEPING = 1 << 20;

    private final int longest;
    private StringBuilder text = new StringBuilder();
    private boolean inSections;
    private int end;
    private boolean cut;
    private boolean marked;

    XmlText(int longest) {
        this.longest = longest;
    }

    void begin() {
        if (text.capacity() > WORTH_KEEPING) {
            text = new StringBuilder();
        }
        text.setLength(0);
        inSections = false;
        end = 0;
        cut = false;
        marked = false;
    }

    void take(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.CDATA -> {
                if (!inSections && end == 0) {
                    text.setLength(0);
                }
                inSections = true;
                append(xml);
                end = text.length();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                append(xml);
                if (!xml.isWhiteSpace()) {
                    end = text.length();
                }
            }
            case XMLStreamConstants.START_ELEMENT -> marked = true;
            default -> {}
        }
    }

    private void append(XMLStreamReader xml) {
        int length = Math.min(xml.getTextLength(), longest - text.length());
        cut |= length < xml.getTextLength();
        text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }

    String taken() {
        return inSections ? text.substring(0, end) : text.toString();
    }

    /** What the reader of a report should know of the text that was taken, as predicates of the element. */
    List<String> oddities() {
        List<String> oddities = new ArrayList<>();
        if (cut) {
            oddities.add("is longer than " + longest + " characters and was cut there");
        }
        if (marked) {
            oddities.add("holds elements, of which only the text was taken");
        }
        return oddities;
    }
}
