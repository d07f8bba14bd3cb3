package dev.rejoinder.transfer.wordpress;

import java.io.IOException;

/**
 * Tells an end of a CDATA section from a {@code ]]>} in the body that an old exporter put into the section unsplit. If
 * this one ended the section, then up to the next tag there must be no other {@code ]]>} in the text, and the tag must
 * not close the script or style in which authors write {@code //]]>}: such a file could not be parsed. A file that is
 * XML is therefore never read differently.
 */
final class CdataEnd {
    static final String MARK = "]]>";
    static final String START = "<![CDATA[";

    private CdataEnd() {}

    /** Whether the mark that lies just ahead ends its section. */
    static boolean isReal(Lookahead in) throws IOException {
        int at = MARK.length();
        if (in.matches(at, START)) {
            return true; // ]]]]><![CDATA[> is how a later WordPress splits it
        }
        for (int c = in.peek(at); c >= 0; c = in.peek(at)) {
            if (c == ']' && in.matches(at, MARK)) {
                return false;
            } else if (c != '<') {
                at++;
            } else if (in.matches(at, START)) {
                at = afterSection(in, at);
            } else {
                return !in.matches(at, "</script") && !in.matches(at, "</style");
            }
        }
        return true;
    }

    private static int afterSection(Lookahead in, int start) throws IOException {
        int at = start + START.length();
        while (in.peek(at) >= 0 && !in.matches(at, MARK)) {
            at++;
        }
        return at + MARK.length();
    }
}
