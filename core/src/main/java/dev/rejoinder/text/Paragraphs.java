package dev.rejoinder.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Gives limited HTML the paragraphs that its author saw: a blank line parts two, a single line break is one. Works on
 * balanced events. Inline marks are opened when there is something to mark, so a mark that spans a blank line or a
 * block is closed before and opened again behind it: {@code <b>a⏎⏎b</b>} is two bold paragraphs.
 */
final class Paragraphs extends Stage {

    private enum Mode {
        FLOW,
        LINES,
        STRUCTURE,
        VERBATIM
    }

    private record Block(String name, boolean shown, Mode mode) {}

    private record Mark(String name, List<String> attributes) {}

    private final Set<String> allowed;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    /** So many of the marks, from the outermost, are open in the output. */
    private int openMarks;

    private boolean inParagraph;
    private boolean empty = true;
    private boolean atLineStart = true;
    private int newlines;
    private boolean space;

    Paragraphs(HtmlStreamEventReceiver next, Set<String> allowed) {
        super(next);
        this.allowed = allowed;
    }

    @Override
    public void closeDocument() {
        endParagraph();
        super.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (Elements.isBlock(name)) {
            openBlock(name, attributes);
        } else if (name.equals("br")) {
            lineBreak();
        } else if (Elements.VOID.contains(name)) {
            prepare();
            super.openTag(name, attributes);
        } else {
            marks.add(new Mark(name, attributes));
        }
    }

    private void openBlock(String name, List<String> attributes) {
        endParagraph();
        // Its paragraphs are made from its text; the tag itself would only nest them.
        boolean shown = allowed.contains(name) && !name.equals("p");
        if (shown) {
            super.openTag(name, attributes);
        }
        if (!Elements.VOID.contains(name)) {
            blocks.push(new Block(name, shown, shown ? modeOf(name) : Mode.FLOW));
        }
    }

    private static Mode modeOf(String block) {
        if (block.equals("pre")) {
            return Mode.VERBATIM;
        }
        if (Elements.STRUCTURE.contains(block)) {
            return Mode.STRUCTURE;
        }
        return Elements.LINES.contains(block) ? Mode.LINES : Mode.FLOW;
    }

    @Override
    public void closeTag(String name) {
        if (Elements.isBlock(name)) {
            closeBlock(name);
        } else {
            closeMark(name);
        }
    }

    private void closeBlock(String name) {
        endParagraph();
        @Nullable Block top = blocks.peek();
        if (top != null && top.name().equals(name)) {
            blocks.pop();
            if (top.shown()) {
                super.closeTag(name);
            }
        }
    }

    private void closeMark(String name) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).name().equals(name)) {
                closeMarksDownTo(i);
                marks.remove(i);
                return;
            }
        }
    }

    @Override
    public void text(String text) {
        if (mode() == Mode.VERBATIM) {
            openMarks();
            super.text(text);
            return;
        }
        int start = 0;
        while (start < text.length()) {
            if (isSpace(text.charAt(start))) {
                start = skipSpace(text, start);
            } else {
                int end = skipLine(text, start);
                prepare();
                super.text(text.substring(start, end));
                start = end;
            }
        }
    }

    private int skipSpace(String text, int start) {
        int i = start;
        for (; i < text.length() && isSpace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                newlines++;
            }
        }
        space = true;
        return i;
    }

    /** Up to the white space that ends the line or the text; single blanks between words stay with them. */
    private static int skipLine(String text, int start) {
        int i = start;
        while (i < text.length()) {
            if (!isSpace(text.charAt(i))) {
                i++;
            } else if (text.charAt(i) == ' ' && i + 1 < text.length() && !isSpace(text.charAt(i + 1))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }

    private Mode mode() {
        @Nullable Block top = blocks.peek();
        return top == null ? Mode.FLOW : top.mode();
    }

    /** Settles the white space that was met since the last content, and opens what the next content stands in. */
    private void prepare() {
        Mode mode = mode();
        if (mode == Mode.VERBATIM) {
            openMarks();
            return;
        }
        if (mode == Mode.FLOW && newlines > 1) {
            endParagraph();
        }
        if (!atLineStart) {
            if (newlines > 0) {
                breakLines(Math.min(newlines, 2));
            } else if (space) {
                super.text(" ");
            }
        }
        if (mode == Mode.FLOW && !inParagraph) {
            super.openTag("p", new ArrayList<>());
            inParagraph = true;
        }
        openMarks();
        forgetSpace();
        empty = false;
        atLineStart = false;
    }

    private void lineBreak() {
        if (mode() == Mode.VERBATIM) {
            openMarks();
            breakLines(1);
        } else if (mode() == Mode.FLOW && newlines > 1) {
            endParagraph();
        } else if (!empty) {
            breakLines(1);
            forgetSpace();
            atLineStart = true;
        }
    }

    private void breakLines(int count) {
        for (int i = 0; i < count; i++) {
            super.openTag("br", new ArrayList<>());
        }
    }

    private void openMarks() {
        while (openMarks < marks.size()) {
            Mark mark = marks.get(openMarks++);
            super.openTag(mark.name(), new ArrayList<>(mark.attributes()));
        }
    }

    private void closeMarksDownTo(int count) {
        while (openMarks > count) {
            super.closeTag(marks.get(--openMarks).name());
        }
    }

    private void endParagraph() {
        closeMarksDownTo(0);
        if (inParagraph) {
            super.closeTag("p");
            inParagraph = false;
        }
        forgetSpace();
        empty = true;
        atLineStart = true;
    }

    private void forgetSpace() {
        newlines = 0;
        space = false;
    }
}
