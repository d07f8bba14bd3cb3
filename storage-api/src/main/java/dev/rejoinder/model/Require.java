package dev.rejoinder.model;

/** Structural checks of the model; a breach is a mistake in the calling code, not a reader's bad input. */
final class Require {

    private Require() {}

    static String text(String field, String value, int max) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return atMost(field, value, max);
    }

    /** A text that every store can keep and find again: databases take neither NUL nor half of a surrogate pair. */
    static String key(String field, String value, int max) {
        boolean storable = value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (!storable) {
            throw new IllegalArgumentException(field + " has a NUL or half of a surrogate pair");
        }
        return text(field, value, max);
    }

    static String atMost(String field, String value, int max) {
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    "%s has %d characters, at most %d fit".formatted(field, value.length(), max));
        }
        return value;
    }

    static long notNegative(String field, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " is negative: " + value);
        }
        return value;
    }
}
