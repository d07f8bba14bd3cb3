package dev.rejoinder.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles to names in addresses. Latin letters lose their marks ({@code Déjà vu} is {@code deja-vu}); every other script
 * stays itself, because a browser shows {@code こんにちは} and not its percent signs.
 */
public final class Slugs {

    /** Room for a suffix such as {@code -1234567} within the 200 characters of a stored slug. */
    public static final int MAX_LENGTH = 190;

    /** The Latin letters that normalisation does not take apart. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ƒ', "f"));

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Slugs() {}

    /**
     * Letters and digits of the title in lower case, joined by single hyphens; apostrophes part nothing ({@code it's}
     * is {@code its}). Empty if the title has no letter and no digit; at most {@value #MAX_LENGTH} characters, cut
     * between words if it can be. The slug of a slug is itself.
     */
    public static String of(String title) {
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = Normalizer.normalize(text, Normalizer.Form.NFKD);
        Hyphenated out = new Hyphenated();
        text.codePoints().forEach(out::add);
        return cut(Normalizer.normalize(out.slug(), Normalizer.Form.NFC));
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        Matcher cluster = CLUSTER.matcher(slug);
        int end = 0;
        while (cluster.find() && cluster.end() <= MAX_LENGTH) {
            end = cluster.end();
        }
        int word = slug.lastIndexOf('-', end);
        return slug.substring(0, word > MAX_LENGTH / 2 ? word : end);
    }

    /** Decomposed characters in, words and hyphens out. */
    private static final class Hyphenated {

        private final StringBuilder out = new StringBuilder();
        private boolean gap;
        private boolean markable;

        void add(int c) {
            if (isMark(c)) {
                if (markable && !gap) {
                    out.appendCodePoint(c);
                }
            } else if (isSilent(c)) {
                return;
            } else if (isWordPart(c)) {
                addLetter(c);
            } else {
                gap = true;
            }
        }

        private void addLetter(int c) {
            if (gap && !out.isEmpty()) {
                out.append('-');
            }
            gap = false;
            String latin = LETTERS.get(c);
            if (latin == null) {
                out.appendCodePoint(c);
            } else {
                out.append(latin);
            }
            markable = Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN && Character.isLetter(c);
        }

        String slug() {
            return out.toString();
        }

        /** But for the signs that only choose a shape, or enclose. */
        private static boolean isMark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean isWordPart(int c) {
            return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER) && !isFiller(c);
        }

        private static boolean isFiller(int c) {
            return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
        }

        /** Apostrophes and what can't be seen part no words; only the non-joiner does, as Persian uses it. */
        private static boolean isSilent(int c) {
            int type = Character.getType(c);
            return c == '\''
                    || c == 0x2019
                    || c == 0x2bb
                    || c == 0x2bc
                    || type == Character.FORMAT && c != 0x200c
                    || type == Character.ENCLOSING_MARK;
        }
    }
}
