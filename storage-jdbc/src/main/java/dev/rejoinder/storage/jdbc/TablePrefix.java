package dev.rejoinder.storage.jdbc;

import java.util.regex.Pattern;

/**
 * What the names of all tables of one site begin with; a second site in the same database takes another one.
 *
 * @param value a lower-case letter, then at most 20 lower-case letters, digits and underscores, so that it needs no quotes
 *     in any product
 */
public record TablePrefix(String value) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,20}");

    public static final TablePrefix DEFAULT = new TablePrefix("rj_");

    /** @throws IllegalArgumentException if the value is anything else */
    public TablePrefix {
        if (!IDENTIFIER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a table prefix is a lower-case letter and then at most 20 lower-case letters, "
                            + "digits and underscores, not \"" + value + "\"");
        }
    }

    public static TablePrefix of(String value) {
        return new TablePrefix(value);
    }

    /** All SQL is written with the default prefix, and so can be pasted into a console as it stands. */
    String in(String sql) {
        return equals(DEFAULT) ? sql : sql.replace(DEFAULT.value, value);
    }
}
