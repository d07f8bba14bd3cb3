package dev.rejoinder.storage.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of one store, made from templates and kept. A template is SQL with the default prefix and these
 * placeholders, of which the last five repeat as often as is asked for:
 *
 * <ul>
 *   <li><code>{for update}</code>, <code>{by key}</code>, <code>{index rj_comment_path}</code> and
 *       <code>{delete rj_thread_delta}</code> are what the dialect says;
 *   <li><code>{limit}</code> is a number. As a parameter it would make PostgreSQL plan a page each time it is read: a plan
 *       for any limit looks dearer than one for a small limit;
 *   <li><code>{number}</code> and <code>{bytes}</code> are parameters that the planner does not look at;
 *   <li><code>{ids}</code> is a list of parameters in parentheses;
 *   <li><code>{list}</code> before a table's name and <code>{one of parent_id}</code> behind it choose the rows whose column
 *       has one of a list of parameters that the planner does not look at;
 *   <li><code>{cases}</code> are the branches of a CASE, of two parameters each;
 *   <li><code>{rows 3}</code> is a list of rows of so many parameters, for VALUES.
 * </ul>
 */
final class Texts {

    static final String FOR_UPDATE = "{for update}";

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{(for update|by key|delete|index|limit|number|bytes|ids|list|one of|cases|rows) ?([\\w.]*)}");

    private final Tables tables;
    private final Dialect dialect;
    private final Map<Shape, String> made = new ConcurrentHashMap<>();
    private final Map<Shape, Optional<String>> joined = new ConcurrentHashMap<>();

    private record Shape(String template, List<String> parts, int number) {}

    Texts(Tables tables, Dialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    String of(String template) {
        return of(template, 1);
    }

    /** @param number how often a list repeats, or the limit */
    String of(String template, int number) {
        return made.computeIfAbsent(new Shape(template, List.of(), number), shape -> fill(template, number));
    }

    String insertIfAbsent(String template) {
        return made.computeIfAbsent(
                new Shape(template, List.of(), 0), shape -> dialect.insertIfAbsent(fill(template, 1)));
    }

    /** Several statements as one, if the product knows how. */
    Optional<String> together(List<String> templates, int number) {
        return joined.computeIfAbsent(
                new Shape("", templates, number),
                shape -> dialect.together(templates.stream()
                        .map(template -> fill(template, number))
                        .toList()));
    }

    /** All rows of several limited SELECTs, in the place of <code>{union}</code>. */
    String union(String template, List<String> parts, int limit) {
        return made.computeIfAbsent(new Shape(template, parts, limit), shape -> {
            String union = parts.stream().map(dialect::part).collect(Collectors.joining(" UNION ALL "));
            return fill(template.replace("{union}", union), limit);
        });
    }

    private String fill(String template, int number) {
        return PLACEHOLDER.matcher(tables.in(template)).replaceAll(found -> replacement(found, number));
    }

    private String replacement(MatchResult found, int number) {
        return switch (found.group(1)) {
            case "for update" -> dialect.forUpdate();
            case "by key" -> dialect.byKey();
            case "delete" -> dialect.deleteByKey(found.group(2));
            case "index" -> dialect.forceIndex(found.group(2));
            case "number" -> dialect.hidden("BIGINT");
            case "bytes" -> dialect.hidden("BYTEA");
            case "limit" -> Integer.toString(number);
            case "ids" -> row(number);
            case "list" -> dialect.list();
            case "one of" -> dialect.isOneOf(found.group(2), row(number));
            case "cases" -> String.join(" ", Collections.nCopies(number, "WHEN ? THEN ?"));
            default -> rows(Integer.parseInt(found.group(2)), number);
        };
    }

    private static String rows(int width, int times) {
        return String.join(", ", Collections.nCopies(times, row(width)));
    }

    private static String row(int width) {
        return "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
    }
}
