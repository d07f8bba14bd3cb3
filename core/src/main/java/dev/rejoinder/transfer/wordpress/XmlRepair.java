package dev.rejoinder.transfer.wordpress;

import java.io.IOException;
import java.io.Reader;

/**
 * Lets an XML parser read what exporters write although it is not XML. Each repair is made only where the file could
 * otherwise not be parsed at all, leaves every line where it was, and is reported once a line:
 *
 * <ul>
 *   <li>characters that XML forbids (a backspace in a comment), also as references ({@code &#8;}), are removed;
 *   <li>{@code Tom & Jerry} and {@code &nbsp;} are text, since nothing declares them;
 *   <li>{@code ]]>} that cannot be the end of its CDATA section is text ({@link CdataEnd}).
 * </ul>
 *
 * <p>The XML declaration is blanked out: it has been obeyed in decoding, and an XML parser refuses it after the blank
 * lines that a careless PHP file prints before it.
 */
final class XmlRepair extends Reader {
    private static final int END = -1;
    /** What stood there gives nothing; go on. */
    private static final int NOTHING = -2;

    private enum Place {
        TEXT,
        TAG,
        CDATA,
        COMMENT,
        INSTRUCTION
    }

    private final Reader source;
    private final Lookahead in;
    private final Problems problems;
    private Place place = Place.TEXT;
    private int quote;
    private int previous;

    private String ready = "";
    private int readyFrom;
    private boolean begun;
    private boolean exhausted;
    private int declarationLine;
    private int reportedLine;
    private String reported = "";

    XmlRepair(Reader source, Problems problems) {
        this.source = source;
        this.in = new Lookahead(source);
        this.problems = problems;
    }

    /** Whether the parser has asked for more than there is: what fails then fails for want of an end. */
    boolean exhausted() {
        return exhausted;
    }

    /**
     * The line of a {@code <!DOCTYPE} at which the text was made to end, or 0. No export has one, and the JDK's parser,
     * told to leave document types alone, still fails on a broken one with whatever exception comes.
     */
    int declarationLine() {
        return declarationLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            blankDeclaration();
        }
        int at = offset;
        while (at < offset + length) {
            int c = readyFrom < ready.length() ? ready.charAt(readyFrom++) : repaired();
            if (c == END) {
                break;
            }
            if (c != NOTHING) {
                target[at++] = (char) c;
            }
        }
        exhausted = at == offset && length > 0;
        return exhausted ? END : at - offset;
    }

    private void blankDeclaration() throws IOException {
        int at = 0;
        while (Character.isWhitespace(in.peek(at))) {
            at++;
        }
        if (!in.matches(at, "<?xml") || !Character.isWhitespace(in.peek(at + 5))) {
            return;
        }
        if (at > 0) {
            report("the blank space before the XML declaration was skipped");
        }
        StringBuilder lines = new StringBuilder();
        for (int c = in.next(), before = 0; c != END; before = c, c = in.next()) {
            if (c == '\n') {
                lines.append('\n');
            }
            if (c == '>' && before == '?') {
                break;
            }
        }
        emit(lines.toString());
    }

    private int repaired() throws IOException {
        int c = in.peek(0);
        int before = previous;
        previous = c;
        if (c != END && !allowed(before, c)) {
            report("a character that XML forbids was removed");
            in.next();
            return NOTHING;
        }
        return switch (place) {
            case TEXT -> inText(c);
            case TAG -> inTag(c);
            case CDATA -> c == ']' && in.matches(0, CdataEnd.MARK) ? cdataEnd() : in.next();
            case COMMENT -> c == '-' && in.matches(0, "-->") ? into(Place.TEXT, "-->") : in.next();
            case INSTRUCTION -> c == '?' && in.matches(0, "?>") ? into(Place.TEXT, "?>") : in.next();
        };
    }

    private boolean allowed(int before, int c) throws IOException {
        if (Character.isHighSurrogate((char) c)) {
            return Character.isLowSurrogate((char) in.peek(1));
        }
        return Character.isLowSurrogate((char) c) ? Character.isHighSurrogate((char) before) : XmlCharacters.allowed(c);
    }

    private int inText(int c) throws IOException {
        if (c == '<') {
            return markup();
        }
        if (c == ']' && in.matches(0, CdataEnd.MARK)) {
            return insteadOf(CdataEnd.MARK.length(), "]]&gt;", "]]> outside of a CDATA section was taken as text");
        }
        return c == '&' ? reference() : in.next();
    }

    private int markup() throws IOException {
        if (in.matches(0, CdataEnd.START)) {
            return into(Place.CDATA, CdataEnd.START);
        }
        if (in.matches(0, "<!--")) {
            return into(Place.COMMENT, "<!--");
        }
        if (in.matches(0, "<!")) {
            declarationLine = in.line();
            return END;
        }
        return in.matches(0, "<?") ? into(Place.INSTRUCTION, "<?") : into(Place.TAG, "<");
    }

    private int inTag(int c) throws IOException {
        if (quote != 0 && c == '&') {
            return reference();
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            place = Place.TEXT;
        }
        return in.next();
    }

    private int cdataEnd() throws IOException {
        return CdataEnd.isReal(in)
                ? into(Place.TEXT, CdataEnd.MARK)
                : insteadOf(CdataEnd.MARK.length(), "]]]]><![CDATA[>", "]]> inside a CDATA section was taken as text");
    }

    private int reference() throws IOException {
        XmlReference reference = XmlReference.ahead(in);
        return switch (reference.kind()) {
            case SOUND -> in.next();
            case FORBIDDEN -> insteadOf(reference.length(), "", reference.text() + ", which XML forbids, was removed");
            case UNKNOWN -> insteadOf(1, "&amp;", reference.text() + ", which XML does not know, was taken as text");
            case BARE -> insteadOf(1, "&amp;", "a bare & was taken as text");
        };
    }

    private int into(Place entered, String delimiter) throws IOException {
        place = entered;
        in.skip(delimiter.length());
        return emit(delimiter);
    }

    private int insteadOf(int length, String text, String problem) throws IOException {
        report(problem);
        in.skip(length);
        return emit(text);
    }

    private int emit(String text) {
        ready = text;
        readyFrom = 0;
        return NOTHING;
    }

    private void report(String what) {
        if (reportedLine != in.line() || !reported.equals(what)) {
            reportedLine = in.line();
            reported = what;
            problems.problem(in.line(), what);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
