package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row, one after the other. */
final class Row {

    private final ResultSet result;
    private int last;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        last = 0;
        return result.next();
    }

    long number() throws SQLException {
        return result.getLong(++last);
    }

    int smallNumber() throws SQLException {
        return result.getInt(++last);
    }

    boolean flag() throws SQLException {
        return smallNumber() != 0;
    }

    Id id() throws SQLException {
        return new Id(number());
    }

    @Nullable
    Id idOrZero() throws SQLException {
        long value = number();
        return value == 0 ? null : new Id(value);
    }

    Instant instant() throws SQLException {
        return Micros.instant(number());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        long micros = number();
        return result.wasNull() ? null : Micros.instant(micros);
    }

    String text() throws SQLException {
        return result.getString(++last);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return result.getString(++last);
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(++last);
    }
}
