package dev.rejoinder.text;

import dev.rejoinder.model.Text;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a text calls by {@code @name}. Pure functions; they know no members, so that a name may well be nobody's.
 *
 * <p>A name has letters and digits of any script with their marks, {@code _}, and between them single {@code .} and
 * {@code -}: {@code @ada.} calls {@code ada}. It begins with a letter, a digit or {@code _} and has at most
 * {@value #MAX_NAME} characters; what is longer calls nobody. The sign may be the full-width {@code ＠} of East Asian
 * keyboards.
 *
 * <p>The text is read as its readers see it, so that {@code @**ada**} calls {@code ada}, and raw HTML in Markdown is text.
 * Nobody is called in links, addresses of any kind, e-mail addresses, names with a host such as {@code @ada@example.org},
 * or code, nor by an {@code @} behind a backslash.
 */
public final class Mentions {

    /** Against the comment that calls everybody: names of one text beyond the first so many call nobody. */
    public static final int MAX_NAMES = 20;

    public static final int MAX_NAME = 64;

    /** Behind these begins no name: they end the first part of an e-mail address, or lead on within a path. */
    private static final String NEVER_BEFORE = "@＠\\/_-+#$%&*=^`{|}~" + MentionText.OBJECT;

    private final String text;
    private final Set<String> names = new LinkedHashSet<>();

    private Mentions(String text) {
        this.text = text;
    }

    /**
     * The names in the order of their first mention, each once, in Unicode's composed form (NFC) and with their capitals;
     * at most {@value #MAX_NAMES}. Takes any text, in time linear in its length, and never fails: of a text that is too
     * large to be rendered there are none.
     */
    public static List<String> in(Text text) {
        try {
            // An escaped @ keeps its backslash, and so is no mention in either format.
            String source = CleanText.block(text.source()).replace("\\@", "\\\\@");
            MentionText seen = new MentionText();
            TextRenderer.render(text.format(), source, TextPolicy.COMMENT, seen);
            return new Mentions(seen.toString()).names();
        } catch (RuntimeException failure) {
            TextRenderer.report(failure);
            return List.of();
        }
    }

    private List<String> names() {
        int i = 0;
        while (i < text.length() && names.size() < MAX_NAMES) {
            int start = i + 1;
            if (!isSign(text.charAt(i)) || i > 0 && !mayStandBefore(text.codePointBefore(i))) {
                i = start;
                continue;
            }
            int end = nameEnd(start);
            if (end > start && !isSignAt(end)) {
                add(text.substring(start, end));
            }
            i = end;
        }
        return List.copyOf(names);
    }

    private void add(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFC);
        if (name.length() <= MAX_NAME) {
            names.add(name);
        }
    }

    private static boolean isSign(char c) {
        return c == '@' || c == '＠';
    }

    private boolean isSignAt(int i) {
        return i < text.length() && isSign(text.charAt(i));
    }

    /** Scripts that put no blanks between words have none before an {@code @} either. */
    private static boolean mayStandBefore(int c) {
        return isUnspaced(c) || !isOfWord(c) && NEVER_BEFORE.indexOf(c) < 0;
    }

    private static boolean isUnspaced(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean first = end == start;
            if (isOfWord(c) && !(first && isMark(c)) || !first && joins(end)) {
                end += Character.charCount(c);
            } else {
                break;
            }
        }
        return end;
    }

    private boolean joins(int i) {
        char c = text.charAt(i);
        return (c == '.' || c == '-') && i + 1 < text.length() && isOfWord(text.codePointAt(i + 1));
    }

    private static boolean isOfWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
