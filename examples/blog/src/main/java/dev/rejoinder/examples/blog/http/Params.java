package dev.rejoinder.examples.blog.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a query or of a form. Of a name that is given twice, the first value counts. */
public final class Params {

    private static final int MAX_FIELDS = 50;

    private final Map<String, String> values = new HashMap<>();

    private Params() {}

    /** Reads {@code application/x-www-form-urlencoded}. */
    static Params parse(String encoded) {
        Params params = new Params();
        for (String field : encoded.split("&", MAX_FIELDS + 1)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            params.values.putIfAbsent(decode(name), decode(value));
        }
        if (params.values.size() > MAX_FIELDS) {
            throw HttpProblem.badRequest("The form has too many fields.");
        }
        return params;
    }

    private static String decode(String encoded) {
        return Percent.decode(encoded.replace('+', ' '));
    }

    /** The value of a field; empty if it is missing. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value of a field that has one. */
    public Optional<String> get(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }
}
