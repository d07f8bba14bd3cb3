package dev.rejoinder.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a text the way it would be read aloud: words, line breaks, list marks; for an image its alternative text. */
final class PlainText implements PieceReceiver {

    private static final Set<String> LINES =
            Set.of("caption", "dd", "dt", "figcaption", "li", "tbody", "tfoot", "thead", "tr");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();
    /** The lists that are open; the next number of an ordered one, 0 for an unordered one. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private int verbatim;
    /** A line break right behind {@code <pre>} is not part of it. */
    private boolean opening;

    private int breaks;
    private boolean space;
    private boolean cell;
    /** A paragraph that opens a list item stays behind its mark. */
    private boolean marked;

    @Override
    public void openTag(String name, List<String> attributes) {
        startLine(name);
        switch (name) {
            case "br" -> breaks++;
            case "img" -> text(Attributes.text("alt", attributes));
            case "pre" -> {
                verbatim++;
                opening = true;
            }
            case "ul" -> lists.push(0);
            case "ol" -> lists.push(1);
            case "li" -> mark();
            default -> {}
        }
    }

    @Override
    public void closeTag(String name) {
        switch (name) {
            case "pre" -> verbatim--;
            case "ul", "ol" -> lists.poll();
            case "li" -> marked = false;
            default -> {}
        }
        cell |= CELLS.contains(name);
        startLine(name);
    }

    private void startLine(String element) {
        if (marked) {
            return;
        }
        if (LINES.contains(element)) {
            breaks = Math.max(breaks, 1);
        } else if (Elements.isBlock(element) && !CELLS.contains(element)) {
            boolean inList = (element.equals("ul") || element.equals("ol")) && lists.size() > 0;
            breaks = Math.max(breaks, inList ? 1 : 2);
        }
    }

    private void mark() {
        @Nullable Integer number = lists.poll();
        if (number != null) {
            write(number == 0 ? "- " : number + ". ");
            lists.push(number == 0 ? 0 : number + 1);
            marked = true;
        }
    }

    @Override
    public void text(String text) {
        if (verbatim > 0) {
            write(text.startsWith("\n") && opening ? text.substring(1) : text);
            opening = false;
            return;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                if (start < i) {
                    write(text.substring(start, i));
                }
                start = i + 1;
                space |= i < text.length();
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void write(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (breaks > 0) {
            startNewLine();
        } else if (!out.isEmpty() && !marked) {
            out.append(cell ? "\t" : space ? " " : "");
        }
        out.append(words);
        breaks = 0;
        space = false;
        cell = false;
        marked = false;
    }

    private void startNewLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        out.setLength(end);
        out.append("\n".repeat(end == 0 ? 0 : Math.min(breaks, 2)));
    }

    @Override
    public String toString() {
        return CleanText.block(out.toString()).strip();
    }
}
