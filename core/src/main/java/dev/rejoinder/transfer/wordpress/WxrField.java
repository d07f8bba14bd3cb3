package dev.rejoinder.transfer.wordpress;

import java.util.List;
import java.util.stream.Stream;

/**
 * An element that holds a text.
 *
 * @param oddities what a report should say of it if it is used, as predicates of the element
 */
record WxrField(int line, String text, List<String> oddities) {
    static final WxrField ABSENT = new WxrField(0, "", List.of());

    /** This one, after another of its name was found. */
    WxrField repeated() {
        return new WxrField(
                line,
                text,
                Stream.concat(oddities.stream(), Stream.of("is there more than once; the first was taken"))
                        .distinct()
                        .toList());
    }

    WxrField reported() {
        return new WxrField(line, text, List.of());
    }
}
