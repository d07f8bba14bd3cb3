package dev.rejoinder.text;

import java.util.List;

/**
 * Spells out what the policy let through, and nothing else: at most so many characters, each one that HTML and XML
 * allow. The sanitiser's own renderer turns every supplementary character into a reference, which would take a page of
 * emoji or of Adlam script past every size limit.
 */
final class HtmlOutput implements PieceReceiver {

    private final StringBuilder out;
    private final long limit;

    /** @throws Overlong from the event that exceeds the limit */
    HtmlOutput(long limit) {
        this.limit = limit;
        this.out = new StringBuilder();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            // A zero-width space, since a value has no place for a comment.
            escape(attributes.get(i + 1), "\u200b");
            out.append('"');
        }
        out.append('>');
        checkLimit();
    }

    @Override
    public void closeTag(String name) {
        out.append("</").append(name).append('>');
        checkLimit();
    }

    @Override
    public void text(String text) {
        escape(text, "<!-- -->");
        checkLimit();
    }

    /** Keeps two braces apart: a page with a client-side template engine would run what stands between them. */
    private void escape(String text, String braceSeparator) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '{' -> out.append(endsWithBrace() ? braceSeparator : "").append(c);
                default -> {
                    if (mayBeShown(text, i)) {
                        out.append(c);
                    }
                }
            }
        }
    }

    private boolean endsWithBrace() {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '{';
    }

    /** References such as {@code &#xD800;} or {@code &#1;} are decoded only after the source was repaired. */
    private static boolean mayBeShown(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !CleanText.isNonCharacter(c);
    }

    private void checkLimit() {
        if (out.length() > limit) {
            throw new Overlong();
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * The source itself, as one paragraph of text. It escapes no more than HTML asks for, so that the result is never
     * longer than four times the source and the paragraph's tags.
     */
    static String escaped(String source) {
        StringBuilder out = new StringBuilder(source.length() + 16).append("<p>");
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append(next == '#' || Character.isLetter(next) ? "&amp;" : "&");
                case '{' -> out.append(next == '{' ? "{\u200b" : "{");
                default -> out.append(c);
            }
        }
        return out.append("</p>").toString();
    }
}
