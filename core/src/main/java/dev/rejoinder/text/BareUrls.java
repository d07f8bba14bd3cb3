package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the addresses that stand in running text, the way people mean them: “(see http://a.example/b).” */
final class BareUrls {

    /** An address from start to end; the part shown and the full one differ for {@code www.} alone. */
    record Found(int start, int end, String url) {}

    private static final String NEVER_LAST = "?!.,:;*_~'";

    private BareUrls() {}

    static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int host = hostAt(text, i);
            if (host < 0) {
                i++;
                continue;
            }
            int stop = runEnd(text, host);
            @Nullable Found found = found(text, i, host, lastMeant(text, host, stop));
            if (found != null) {
                all.add(found);
            }
            i = stop;
        }
        return all;
    }

    /** Where the host begins if an address begins here, else -1. */
    private static int hostAt(String text, int i) {
        char c = text.charAt(i);
        boolean candidate = c == 'h' || c == 'H' || c == 'w' || c == 'W';
        if (!candidate || i > 0 && Character.isLetterOrDigit(text.codePointBefore(i))) {
            return -1;
        }
        for (String prefix : new String[] {"https://", "http://", "www."}) {
            int host = i + prefix.length();
            if (text.regionMatches(true, i, prefix, 0, prefix.length())
                    && host < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(host))) {
                return host;
            }
        }
        return -1;
    }

    private static int runEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!mayStandInUrl(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean mayStandInUrl(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7f && "<>\"`{}|\\^".indexOf(c) < 0;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Leaves out what belongs to the sentence: final punctuation, and brackets that were opened before the address. */
    private static int lastMeant(String text, int from, int stop) {
        int round = 0;
        int square = 0;
        for (int i = from; i < stop; i++) {
            round += step(text.charAt(i), '(', ')');
            square += step(text.charAt(i), '[', ']');
        }
        int end = stop;
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean unopened = last == ')' && round < 0 || last == ']' && square < 0;
            if (!unopened && NEVER_LAST.indexOf(last) < 0) {
                break;
            }
            round -= step(last, '(', ')');
            square -= step(last, '[', ']');
            end--;
        }
        return end;
    }

    private static int step(char c, char opening, char closing) {
        return c == opening ? 1 : c == closing ? -1 : 0;
    }

    private static @Nullable Found found(String text, int start, int host, int end) {
        if (end <= host || end - start > Urls.MAX_LENGTH) {
            return null;
        }
        String shown = text.substring(start, end);
        if (shown.regionMatches(true, 0, "www.", 0, 4)) {
            return shown.indexOf('.', 4) > 4 ? new Found(start, end, "http://" + shown) : null;
        }
        return new Found(start, end, shown);
    }
}
