package dev.rejoinder.transfer.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts in an item, a comment and so on, by the names of {@link WxrNames}, and its custom fields. */
final class WxrFields {
    private final Map<String, WxrField> fields = new HashMap<>();
    private final List<WxrMeta> meta = new ArrayList<>();
    private final Problems problems;

    WxrFields(Problems problems) {
        this.problems = problems;
    }

    /** All that is in the element at which the cursor is. */
    static WxrFields of(XmlCursor cursor, Problems problems) {
        WxrFields fields = new WxrFields(problems);
        while (cursor.nextChild()) {
            fields.take(cursor);
        }
        return fields;
    }

    /** Takes in the element at which the cursor is. */
    void take(XmlCursor cursor) {
        String name = cursor.name();
        switch (name) {
            case "wp:postmeta", "wp:commentmeta", "wp:termmeta" -> meta.add(WxrMeta.of(of(cursor, problems)));
            default -> {
                WxrField field = cursor.field();
                WxrField first = fields.get(name);
                fields.put(name, first == null ? field : first.repeated());
            }
        }
    }

    List<WxrMeta> meta() {
        return List.copyOf(meta);
    }

    /** Without the blank space around it: {@code <wp:author_login>alice\n</wp:author_login>} is alice. */
    String text(String name) {
        return verbatim(name).strip();
    }

    String verbatim(String name) {
        WxrField field = field(name);
        if (!field.oddities().isEmpty()) {
            field.oddities().forEach(oddity -> report(name, oddity));
            fields.put(name, field.reported());
        }
        return field.text();
    }

    /** An id, 0 if it is absent, negative or no number. */
    long id(String name) {
        long id = number(name);
        if (id < 0) {
            report(name, "is negative and was taken as 0");
        }
        return Math.max(id, 0);
    }

    /** A number, 0 if it is absent or none. */
    long number(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            report(name, "is no number and was taken as 0: " + Quoted.of(text));
            return 0;
        }
    }

    boolean flag(String name) {
        return text(name).equals("1");
    }

    String slug(String name) {
        return WxrSlugs.legible(text(name));
    }

    WxrField field(String name) {
        return fields.getOrDefault(name, WxrField.ABSENT);
    }

    void report(String name, String oddity) {
        problems.problem(field(name).line(), "<" + name + "> " + oddity);
    }
}
