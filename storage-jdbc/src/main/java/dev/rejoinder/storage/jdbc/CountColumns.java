package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.sql.SQLException;

/** Counts as columns, of a thread or of a delta. */
final class CountColumns {

    static final String NAMES = "visible, pending, approved, spam, rejected, removed, deleted";

    static final String ADD_TO_THREAD = """
            UPDATE rj_thread SET visible = visible + ?, pending = pending + ?, approved = approved + ?, spam = spam + ?, \
            rejected = rejected + ?, removed = removed + ?, deleted = deleted + ? WHERE id = ?""";

    private CountColumns() {}

    static Parameters add(ThreadCounts counts, Parameters parameters) throws SQLException {
        return parameters
                .add(counts.visible())
                .add(counts.pending())
                .add(counts.approved())
                .add(counts.spam())
                .add(counts.rejected())
                .add(counts.removed())
                .add(counts.deleted());
    }

    static ThreadCounts read(Row row) throws SQLException {
        return new ThreadCounts(
                row.number(), row.number(), row.number(), row.number(), row.number(), row.number(), row.number());
    }

    static void addToThread(Session session, Id thread, ThreadCounts difference) {
        session.command("add to the counts of thread", thread, ADD_TO_THREAD)
                .update(parameters -> add(difference, parameters).add(thread));
    }
}
