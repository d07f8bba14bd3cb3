package dev.rejoinder.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The statements that make the tables of one product. They are read as they are written: one column a line, names of
 * columns in lower case and all else in capitals, a semicolon at the end of a line only where a statement ends.
 */
final class Ddl {

    private static final Pattern TABLE = Pattern.compile("(?s)CREATE TABLE IF NOT EXISTS (\\w+) \\((.*?)\\n\\)");
    private static final Pattern COLUMN = Pattern.compile("(?m)^ +([a-z]\\w*) ");
    private static final Pattern INDEX = Pattern.compile("INDEX IF NOT EXISTS (\\w+) ON (\\w+)");
    private static final Pattern INLINE_INDEX = Pattern.compile("(?m)^ +(?:UNIQUE )?KEY (\\w+) ");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\n");

    private final String script;

    private Ddl(String script) {
        this.script = script;
    }

    static Ddl of(Product product, TablePrefix prefix) {
        String file = "/META-INF/rejoinder/" + product.folder() + "/V" + Schema.VERSION + "__rejoinder.sql";
        try (InputStream in = Ddl.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the library's own file " + file + " is missing");
            }
            return new Ddl(prefix.in(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String script() {
        return script;
    }

    List<String> statements() {
        return List.of(COMMENT.matcher(script).replaceAll("").strip().split(";\\s*(\\n|$)"));
    }

    /** The columns of each table. */
    Map<String, Set<String>> tables() {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        TABLE.matcher(script).results().forEach(table -> {
            Set<String> columns = new LinkedHashSet<>();
            COLUMN.matcher(table.group(2)).results().forEach(column -> columns.add(column.group(1)));
            tables.put(table.group(1), columns);
        });
        return tables;
    }

    /** The names of a table's indexes, the primary key left out; MariaDB has them inside the table. */
    Set<String> indexes(String table) {
        Set<String> indexes = new LinkedHashSet<>();
        INDEX.matcher(script)
                .results()
                .filter(index -> index.group(2).equals(table))
                .forEach(index -> indexes.add(index.group(1)));
        TABLE.matcher(script)
                .results()
                .filter(found -> found.group(1).equals(table))
                .flatMap(found -> INLINE_INDEX.matcher(found.group(2)).results())
                .forEach(index -> indexes.add(index.group(1)));
        return indexes;
    }
}
