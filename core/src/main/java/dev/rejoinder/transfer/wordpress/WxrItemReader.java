package dev.rejoinder.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one item. WordPress writes an item's comments last, but nothing says that others do: the first comments are
 * held back until it is likely that no field follows.
 */
final class WxrItemReader {
    /** Small enough to be held in memory, and more comments than most items have. */
    static final int HELD_BACK = 100;

    private final XmlCursor cursor;
    private final WxrVisitor visitor;
    private final int line;
    private final WxrFields fields;
    private final List<WxrTermUse> terms = new ArrayList<>();
    private final List<WxrComment> held = new ArrayList<>();
    private boolean shown;

    WxrItemReader(XmlCursor cursor, WxrVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
        this.line = cursor.line();
        this.fields = new WxrFields(visitor);
    }

    void read() {
        while (cursor.nextChild()) {
            if (cursor.name().equals("wp:comment")) {
                comment(WxrComment.of(cursor.line(), WxrFields.of(cursor, visitor)));
            } else if (shown) {
                tooLate();
            } else {
                field();
            }
        }
        show();
        visitor.itemEnd();
    }

    private void field() {
        if (!cursor.name().equals("category")) {
            fields.take(cursor);
            return;
        }
        String domain = cursor.attribute("domain");
        String nicename = cursor.attribute("nicename");
        terms.add(WxrTermUse.of(domain, nicename, cursor.field().text()));
    }

    private void tooLate() {
        visitor.problem(
                cursor.line(),
                "<" + cursor.name() + "> comes after more than " + HELD_BACK
                        + " comments of its item and was not read");
        cursor.skip();
    }

    private void comment(WxrComment comment) {
        if (!shown && held.size() < HELD_BACK) {
            held.add(comment);
            return;
        }
        show();
        visitor.comment(comment);
    }

    private void show() {
        if (!shown) {
            shown = true;
            visitor.item(WxrItem.of(line, fields, terms));
            held.forEach(visitor::comment);
            held.clear();
        }
    }
}
