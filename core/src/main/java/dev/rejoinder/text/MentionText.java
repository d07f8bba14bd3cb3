package dev.rejoinder.text;

import java.util.List;

/** The text as its readers see it, in one piece; a link or a piece of code is one character that stands for it. */
final class MentionText implements PieceReceiver {

    /** Unicode's “object replacement character”. */
    static final char OBJECT = '\ufffc';

    private final StringBuilder out = new StringBuilder();
    private int quiet;

    @Override
    public void openTag(String name, List<String> attributes) {
        part(name);
        if (Autolinks.QUIET.contains(name)) {
            out.append(OBJECT);
            quiet++;
        }
    }

    @Override
    public void closeTag(String name) {
        quiet -= Autolinks.QUIET.contains(name) ? 1 : 0;
        part(name);
    }

    private void part(String element) {
        if (element.equals("br") || Elements.isBlock(element)) {
            out.append('\n');
        }
    }

    @Override
    public void text(String text) {
        if (quiet == 0) {
            out.append(text);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
