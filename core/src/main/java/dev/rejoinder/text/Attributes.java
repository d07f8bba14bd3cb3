package dev.rejoinder.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sanitiser's attribute lists, in which names and values alternate. */
final class Attributes {

    private Attributes() {}

    static @Nullable String value(String name, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    static String text(String name, List<String> attributes) {
        String value = value(name, attributes);
        return value == null ? "" : value;
    }
}
