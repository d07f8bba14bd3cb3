package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What a host's own code would do at the least: one range of the index, every column read, no objects made of them. */
final class RawScan {

    private static final String SQL = """
            SELECT path, author_name, member_id, email, url, ruling, address, user_agent, body, body_rest, \
            thread_id, id, parent_id, depth, created_at, version, status, visible, kind, format
            FROM rj_comment WHERE thread_id = ? AND visible = 1 AND path > ?
            ORDER BY thread_id, visible, path LIMIT ?""";
    private static final int LAST_TEXT = 10;
    private static final int LAST_NUMBER = 20;

    private final DataSource dataSource;
    private final int rows;

    RawScan(DataSource dataSource, int rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    /** The rows that follow this comment in the order of its thread. */
    Object readAfter(Comment comment) throws SQLException {
        long seen = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, comment.key().thread().value());
            statement.setBytes(2, comment.placement().path().toBytes());
            statement.setInt(3, rows);
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
        }
        return seen;
    }
}
