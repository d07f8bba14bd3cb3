package dev.rejoinder.storage.jdbc;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that make the tables of one product, version by version. They are read as they are written: one column a
 * line, names of columns in lower case and all else in capitals, a semicolon at the end of a line only where a statement
 * ends.
 */
final class Ddl {

    private static final String NAME = "(?:\\w+\\.)?(\\w+)";
    private static final Pattern TABLE = Pattern.compile("(?s)CREATE TABLE IF NOT EXISTS " + NAME + " \\((.*?)\\n\\)");
    private static final Pattern COLUMN = Pattern.compile("(?m)^ +([a-z]\\w*) ");
    private static final Pattern ADDED_COLUMN =
            Pattern.compile("ALTER TABLE " + NAME + " ADD COLUMN (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern INDEX = Pattern.compile("INDEX IF NOT EXISTS " + NAME + " ON " + NAME);
    private static final Pattern INLINE_INDEX = Pattern.compile("(?m)^ +(?:UNIQUE )?KEY (\\w+) ");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\n");

    private final List<Script> scripts;
    private final Function<Script, String> text;
    private final String all;

    private Ddl(List<Script> scripts, Function<Script, String> text) {
        this.scripts = scripts;
        this.text = text;
        this.all = scripts.stream().map(text).collect(Collectors.joining("\n"));
    }

    static Ddl of(Product product, Tables tables) {
        return of(Script.SHIPPED, product, tables);
    }

    /** @throws IllegalArgumentException if the tables are to be in a schema, and the product has none */
    static Ddl of(List<Script> scripts, Product product, Tables tables) {
        if (tables.schema() != null && !product.dialect().hasSchemas()) {
            throw new IllegalArgumentException(product.title() + " has no schemas, so the tables can't be in "
                    + tables.schema() + "; use a prefix or a file of its own for each site");
        }
        return new Ddl(scripts, script -> script.text(product, tables));
    }

    String script() {
        return all;
    }

    /** The version that these statements lead to. */
    int version() {
        return scripts.get(scripts.size() - 1).version();
    }

    List<String> statements() {
        return statements(all);
    }

    /** What the tables of a version lack, with the ledger first. */
    List<String> statementsAfter(int installed) {
        return scripts.stream()
                .filter(script -> script.version() > installed)
                .flatMap(script -> statements(text.apply(script)).stream())
                .toList();
    }

    /** The statement that makes the ledger: the first of all. */
    String ledger() {
        return statements().get(0);
    }

    private static List<String> statements(String script) {
        return List.of(COMMENT.matcher(script).replaceAll("").strip().split(";\\s*(\\n|$)"));
    }

    /** The columns of each table; all names without a schema. */
    Map<String, Set<String>> tables() {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        TABLE.matcher(all).results().forEach(table -> {
            Set<String> columns = new LinkedHashSet<>();
            COLUMN.matcher(table.group(2)).results().forEach(column -> columns.add(column.group(1)));
            tables.put(table.group(1), columns);
        });
        ADDED_COLUMN
                .matcher(all)
                .results()
                .forEach(added -> tables.computeIfAbsent(added.group(1), any -> new LinkedHashSet<>())
                        .add(added.group(2)));
        return tables;
    }

    /** The names of a table's indexes, the primary key left out; MariaDB has them inside the table. */
    Set<String> indexes(String table) {
        Set<String> indexes = new LinkedHashSet<>();
        INDEX.matcher(all)
                .results()
                .filter(index -> index.group(2).equals(table))
                .forEach(index -> indexes.add(index.group(1)));
        TABLE.matcher(all)
                .results()
                .filter(found -> found.group(1).equals(table))
                .flatMap(found -> INLINE_INDEX.matcher(found.group(2)).results())
                .forEach(index -> indexes.add(index.group(1)));
        return indexes;
    }
}
