package dev.rejoinder.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of a text, cut where a reader would cut it. */
final class Excerpt {

    private static final Pattern MORE = Pattern.compile("<!--more\\b");
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int LONGEST_WORD = 30;
    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /** What stands before the mark {@code <!--more-->}, or null if there is none. */
    static @Nullable String teaser(String source) {
        Matcher more = MORE.matcher(source);
        return more.find() ? source.substring(0, more.start()) : null;
    }

    /** At most so many code points, the ellipsis included, in one line. */
    static String cut(String plain, int maxCodePoints) {
        String line = CleanText.line(plain);
        if (line.codePointCount(0, line.length()) <= maxCodePoints) {
            return line;
        }
        int end = lastWhole(line, maxCodePoints - 1);
        int word = line.lastIndexOf(' ', end);
        // Text without blanks, as in Chinese or a long address, is cut between two characters.
        return line.substring(0, word > 0 && end - word <= LONGEST_WORD ? word : end)
                        .strip()
                + ELLIPSIS;
    }

    /** The end of the last whole character, marks and joined emoji included, within so many code points. */
    private static int lastWhole(String line, int codePoints) {
        int limit = line.offsetByCodePoints(0, codePoints);
        Matcher cluster = CLUSTER.matcher(line);
        int end = 0;
        while (cluster.find() && cluster.end() <= limit) {
            end = cluster.end();
        }
        return end;
    }
}
