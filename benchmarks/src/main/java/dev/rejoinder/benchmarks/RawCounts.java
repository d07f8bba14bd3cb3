package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The counts in the row of a thread, changed by hand. */
final class RawCounts {

    private static final String ADD = """
            UPDATE rj_thread SET visible = visible + ?, approved = approved + ?, pending = pending + ? WHERE id = ?""";

    private RawCounts() {}

    static void add(Connection connection, Id thread, ThreadCounts difference) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ADD)) {
            new Cells(update)
                    .add(difference.visible())
                    .add(difference.approved())
                    .add(difference.pending())
                    .add(thread.value());
            update.executeUpdate();
        }
    }
}
