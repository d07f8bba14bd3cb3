package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Format;
import dev.rejoinder.model.Text;
import java.sql.SQLException;

/**
 * A text of up to four million characters, in three columns: format, as much of the source as a character column of every
 * product holds, and the rest, which hardly any text has.
 */
final class Body {

    static final String COLUMNS = "format, body, body_rest";

    private static final int FITS = 1_000_000;

    private Body() {}

    static void add(Text text, Parameters parameters) throws SQLException {
        String source = text.source();
        int cut = cut(source);
        parameters
                .add(Codes.FORMAT.of(text.format()))
                .add(source.substring(0, cut))
                .add(cut == source.length() ? null : source.substring(cut));
    }

    /** Never between the two halves of a character, which no product would store. */
    private static int cut(String source) {
        if (source.length() <= FITS) {
            return source.length();
        }
        return Character.isHighSurrogate(source.charAt(FITS - 1)) ? FITS - 1 : FITS;
    }

    /** To be read last: where there can be no rest, its column is left unread, which costs as much as any other one. */
    static Text read(Row row) throws SQLException {
        Format format = Codes.FORMAT.constant(row.smallNumber());
        String source = row.text();
        String rest = source.length() < FITS - 1 ? null : row.textOrNull();
        return new Text(format, rest == null ? source : source + rest);
    }
}
