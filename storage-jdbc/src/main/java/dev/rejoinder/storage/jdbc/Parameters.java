package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, one after the other. */
final class Parameters {

    /** Ids are positive. */
    static final long OF_NOTHING = -1;

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters add(boolean value) throws SQLException {
        return add(value ? 1 : 0);
    }

    Parameters add(Id id) throws SQLException {
        return add(id.value());
    }

    Parameters addOrNull(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.BIGINT);
            return this;
        }
        return add(value);
    }

    Parameters addOrNull(@Nullable Instant value) throws SQLException {
        return addOrNull(value == null ? null : (Long) Micros.of(value));
    }

    Parameters addOrZero(@Nullable Id id) throws SQLException {
        return add(id == null ? 0 : id.value());
    }

    Parameters add(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters add(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Parameters add(Instant value) throws SQLException {
        return add(Micros.of(value));
    }

    Parameters addAll(Collection<Id> ids) throws SQLException {
        for (Id id : ids) {
            add(id);
        }
        return this;
    }

    /** Each of these once, and then up to so many that no row has: in a join, one that is there twice gives its rows twice. */
    Parameters addEach(Set<Id> ids, int upTo) throws SQLException {
        addAll(ids);
        for (int padding = ids.size(); padding < upTo; padding++) {
            add(OF_NOTHING);
        }
        return this;
    }

    /** All as one parameter. */
    Parameters addArray(Set<Id> ids) throws SQLException {
        statement.setObject(++last, ids.stream().map(Id::value).toArray());
        return this;
    }

    Parameters addTexts(Collection<String> texts) throws SQLException {
        for (String text : texts) {
            add(text);
        }
        return this;
    }
}
