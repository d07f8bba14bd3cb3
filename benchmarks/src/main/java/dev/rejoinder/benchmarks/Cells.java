package dev.rejoinder.benchmarks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, one after the other. */
final class Cells {

    private final PreparedStatement statement;
    private int last;

    Cells(PreparedStatement statement) {
        this.statement = statement;
    }

    Cells add(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Cells add(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Cells add(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Cells addOrNull(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.BIGINT);
            return this;
        }
        return add(value);
    }
}
