package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What holds in every database, whatever happened to it, asked in plain SQL so that the store can't answer for itself. */
final class Invariants {

    /** Each finds the rows that are wrong. */
    private static final Map<String, String> ROWS = Map.of(
            "comments without a thread",
            "SELECT id FROM rj_comment c WHERE NOT EXISTS (SELECT 1 FROM rj_thread t WHERE t.id = c.thread_id)",
            "count deltas without a thread",
            "SELECT id FROM rj_thread_delta d WHERE NOT EXISTS (SELECT 1 FROM rj_thread t WHERE t.id = d.thread_id)",
            "submission keys without a comment",
            """
            SELECT token FROM rj_submission s WHERE NOT EXISTS
            (SELECT 1 FROM rj_comment c WHERE c.thread_id = s.thread_id AND c.id = s.comment_id)""",
            "events without the comment that they tell of",
            """
            SELECT id FROM rj_event e WHERE e.thread_id <> 0 AND NOT EXISTS
            (SELECT 1 FROM rj_comment c WHERE c.thread_id = e.thread_id AND c.id = e.target_id AND c.version >= e.version)
            """,
            "comments without one event for each version",
            """
            SELECT id FROM rj_comment c WHERE c.version <>
            (SELECT COUNT(*) FROM rj_event e WHERE e.thread_id = c.thread_id AND e.target_id = c.id)""");

    /** The comments that each column counts. */
    private static final Map<String, String> COUNTS = Map.of(
            "visible", "visible = 1",
            "pending", "status = 0",
            "approved", "status = 1",
            "spam", "status = 2",
            "rejected", "status = 3",
            "removed", "status = 4",
            "deleted", "status = 5");

    private Invariants() {}

    static void check(DataSource database) throws SQLException {
        for (Map.Entry<String, String> wrong : ROWS.entrySet()) {
            assertThat(column(database, wrong.getValue())).as(wrong.getKey()).isEmpty();
        }
        for (Map.Entry<String, String> count : COUNTS.entrySet()) {
            String miscounted = """
                    SELECT t.id FROM rj_thread t WHERE t.%1$s
                    + COALESCE((SELECT SUM(d.%1$s) FROM rj_thread_delta d WHERE d.thread_id = t.id), 0)
                    <> (SELECT COUNT(*) FROM rj_comment c WHERE c.thread_id = t.id AND c.%2$s)
                    """.formatted(count.getKey(), count.getValue());
            assertThat(column(database, miscounted))
                    .as("threads whose %s comments are miscounted", count.getKey())
                    .isEmpty();
        }
    }

    static List<String> texts(DataSource database) throws SQLException {
        return column(database, "SELECT body FROM rj_comment");
    }

    private static List<String> column(DataSource database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
