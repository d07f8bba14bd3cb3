package dev.rejoinder.storage.jdbc;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables of one site are, and what they are called. A second site in the same database takes another prefix or
 * another schema.
 *
 * @param prefix what all names begin with: a lower-case letter, then at most 20 lower-case letters, digits and underscores,
 *     so that it needs no quotes in any product
 * @param schema the schema, which must be there already, or null for the one that the connection has; made like a prefix,
 *     of at most 63 characters, and none of the words that SQL keeps for itself, like {@code order} or {@code user}, as
 *     nothing is put in quotes. MariaDB and MySQL call it a database, and SQLite has none
 * @param product the product whose SQL the database understands, or null to go by what the driver says
 */
public record Tables(
        String prefix, @Nullable String schema, @Nullable Product product) {

    private static final String WRITTEN = "rj_";
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,20}");
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Of those that some product would stumble over, the ones that could be meant as a name. */
    private static final Set<String> RESERVED = Set.of("""
            all analyze any array case check column condition constraint create current_user database databases day \
            default delete desc distinct end exists fetch for from grant group groups having hour in index insert interval \
            into join key keys left like limit lock match minute month natural new not null offset on only option or order \
            over partition primary range rank read references release right row rows schema second select session_user set \
            some system system_user table then to trigger union unique update usage use user using value values when where \
            window with write year""".split(" "));

    /** The name of an index, in a group, is told by what stands before it: it never takes the schema. */
    private static final Pattern NAME = Pattern.compile("(\\{index |INDEX IF NOT EXISTS |KEY )?\\brj_(?=\\w)");

    /** {@code rj_post} and so on, where the connection finds them. */
    public static final Tables DEFAULT = new Tables(WRITTEN, null, null);

    /** @throws IllegalArgumentException if prefix or schema are anything else than an identifier as above */
    public Tables {
        require(PREFIX, prefix, "a table prefix", 20);
        if (schema != null) {
            require(SCHEMA, schema, "the name of a schema", 62);
            if (RESERVED.contains(schema)) {
                throw new IllegalArgumentException(
                        "a schema can't be called \"" + schema + "\", which is a word of SQL's own");
            }
        }
    }

    private static void require(Pattern identifier, String value, String what, int more) {
        if (!identifier.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is a lower-case letter and then at most " + more
                    + " lower-case letters, digits and underscores, not \"" + value + "\"");
        }
    }

    /** @throws IllegalArgumentException if the prefix is anything else than an identifier as above */
    public static Tables prefixed(String prefix) {
        return new Tables(prefix, null, null);
    }

    /** @throws IllegalArgumentException if the name is anything else than an identifier as above */
    public Tables inSchema(String schema) {
        return new Tables(prefix, schema, product);
    }

    /**
     * For a database whose driver calls it by a name that is not recognised, such as a fork or a service that speaks like a
     * product. Neither name nor version are looked at then.
     */
    public Tables on(Product product) {
        return new Tables(prefix, schema, product);
    }

    /** The same as they are written in Java. */
    String code() {
        String start = prefix.equals(WRITTEN) ? "Tables.DEFAULT" : "Tables.prefixed(\"" + prefix + "\")";
        return start
                + (schema == null ? "" : ".inSchema(\"" + schema + "\")")
                + (product == null ? "" : ".on(Product." + product.name() + ")");
    }

    /** All SQL is written with the default prefix and no schema, and so can be pasted into a console as it stands. */
    String in(String sql) {
        return NAME.matcher(sql).replaceAll(name -> name.group(1) == null ? qualified(prefix) : name.group(1) + prefix);
    }

    /** @param table with its prefix */
    String qualified(String table) {
        return schema == null ? table : schema + "." + table;
    }

    String ledger() {
        return prefix + "schema";
    }
}
