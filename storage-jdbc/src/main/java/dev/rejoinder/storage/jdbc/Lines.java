package dev.rejoinder.storage.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * A small table as one text: a line for each row, fields parted by tabs, with {@code \t}, {@code \n} and {@code \\} for a
 * tab, a line feed and a backslash within a field. No rows are the empty text, so the first field of a table is never
 * empty.
 */
final class Lines {

    private Lines() {}

    static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            for (int i = 0; i < row.size(); i++) {
                escape(row.get(i), i == 0 ? text : text.append('\t'));
            }
        }
        return text.toString();
    }

    private static void escape(String field, StringBuilder text) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }

    static List<List<String>> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> row = new ArrayList<>();
            for (String field : line.split("\t", -1)) {
                row.add(unescape(field));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            plain.append(c == '\\' ? unescape(field.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char unescape(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            default -> c;
        };
    }
}
