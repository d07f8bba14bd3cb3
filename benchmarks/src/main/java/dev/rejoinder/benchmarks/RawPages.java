package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Pages as a host would read them by hand, at the least: a connection from the same pool, one statement, one range of the
 * index that the store uses, the columns that the store reads, and no objects made of them.
 */
final class RawPages {

    static final int ROWS = 50;
    static final String NAME = "raw scan of " + ROWS + " rows on the same pool";

    private static final String COLUMNS = """
            path, author_name, member_id, email, url, ruling, reactions, address, user_agent, body, \
            thread_id, id, parent_id, depth, created_at, version, status, visible, kind, format, ups, downs, rank_key, \
            revision, edited_at, body_rest""";
    private static final int LAST_TEXT = 10;
    private static final int LAST_NUMBER = 25;

    private static final String THREADED = """
            SELECT %s FROM rj_comment%s WHERE thread_id = ? AND visible = 1 AND path > ? \
            ORDER BY thread_id, visible, path LIMIT %d""";

    private static final String HELD = """
            SELECT %s FROM rj_comment%s WHERE status = 0 AND id > ? ORDER BY status, id, thread_id LIMIT %d""";

    private final DataSource pool;
    private final String threaded;
    private final String held;

    RawPages(Site site) {
        this.pool = site.pool();
        this.threaded = THREADED.formatted(COLUMNS, site.database().index("rj_comment_path"), ROWS);
        this.held = HELD.formatted(COLUMNS, site.database().index("rj_comment_status"), ROWS);
    }

    /** The rows that follow this comment in the order of its thread. */
    Object after(Comment comment) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(threaded)) {
            statement.setLong(1, comment.key().thread().value());
            statement.setBytes(2, comment.placement().path().toBytes());
            return read(statement);
        }
    }

    /** The held comments that came after this one. */
    Object heldAfter(Id comment) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(held)) {
            statement.setLong(1, comment.value());
            return read(statement);
        }
    }

    private static Object read(PreparedStatement statement) throws SQLException {
        long seen = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                seen += row.getBytes(1).length;
                for (int column = 2; column <= LAST_TEXT; column++) {
                    String text = row.getString(column);
                    seen += text == null ? 0 : text.length();
                }
                for (int column = LAST_TEXT + 1; column <= LAST_NUMBER; column++) {
                    seen += row.getLong(column);
                }
            }
        }
        return seen;
    }
}
