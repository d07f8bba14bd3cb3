package dev.rejoinder.text;

/**
 * Repairs what people and programs put into fields of plain text. Pure functions; the result of each is a fixed point
 * of it. They make text well formed and honest, not safe for HTML: escape it where it is shown.
 */
public final class CleanText {

    private static final int NEXT_LINE = 0x85;

    private CleanText() {}

    /**
     * A field of one line: a name, a title, a reason. Without control characters, without what turns the reading
     * direction over or can't be seen; white space of any kind becomes single blanks, and none at the ends; half
     * surrogate pairs become U+FFFD. Blank if nothing in it can be seen.
     */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(CleanText::wellFormed).forEach(c -> {
            if (!isHidden(c)) {
                out.appendCodePoint(c);
            }
        });
        String line = collapse(out);
        return line.codePoints().allMatch(CleanText::isBlank) ? "" : line;
    }

    /**
     * A text of several lines: without control characters but {@code \n} and {@code \t}, every kind of line end as
     * {@code \n}, half surrogate pairs as U+FFFD. White space and directions stay as they are.
     */
    public static String block(String text) {
        if (text.chars().noneMatch(CleanText::needsRepair)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(CleanText::wellFormed)
                .forEach(c -> {
                    if (c == '\n' || c == '\t' || !Character.isISOControl(c) && !isNonCharacter(c)) {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    private static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isSpace(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    static boolean isNonCharacter(int c) {
        return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    }

    private static boolean needsRepair(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c)
                || Character.isSurrogate((char) c)
                || isNonCharacter(c);
    }

    private static int wellFormed(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    /**
     * Joiners (U+200C, U+200D) stay: Persian, the scripts of India and emoji need them. So do the two plain direction
     * marks and variation selectors.
     */
    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) && c != NEXT_LINE
                || isNonCharacter(c)
                || c == 0xad
                || c == 0x200b
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb
                || c >= 0xe0000 && c <= 0xe007f;
    }

    /** Alone these show nothing: blanks, formats, marks, the letters that fill a place in Hangul, the empty Braille cell. */
    private static boolean isBlank(int c) {
        int type = Character.getType(c);
        return isSpace(c)
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0
                || c == 0x2800;
    }
}
