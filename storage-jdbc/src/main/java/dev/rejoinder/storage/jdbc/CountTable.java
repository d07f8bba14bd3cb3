package dev.rejoinder.storage.jdbc;

import static dev.rejoinder.model.Status.APPROVED;
import static dev.rejoinder.model.Status.DELETED;
import static dev.rejoinder.model.Status.PENDING;
import static dev.rejoinder.model.Status.REJECTED;
import static dev.rejoinder.model.Status.REMOVED;
import static dev.rejoinder.model.Status.SPAM;

import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.CountRecords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts against comments. One statement reads both, so that it sees them at one moment: a submission that commits between
 * two statements would be missing in the first and counted in the second.
 */
final class CountTable implements CountRecords {

    /** First what is stored, row and deltas, then what there is. No rows of the former: no thread. */
    private static final String STORED_AND_EXACT = """
            SELECT 0, %1$s FROM rj_thread WHERE id = ? \
            UNION ALL SELECT 0, %1$s FROM rj_thread_delta WHERE thread_id = ? \
            UNION ALL SELECT 1, COUNT(CASE WHEN visible = 1 AND status = %2$d THEN 1 END), %3$s \
            FROM rj_comment WHERE thread_id = ? AND kind = %4$d""".formatted(
                    CountColumns.NAMES,
                    Codes.STATUS.of(APPROVED),
                    // In the order of the columns.
                    Stream.of(PENDING, APPROVED, SPAM, REJECTED, REMOVED, DELETED)
                            .map(status -> "COUNT(CASE WHEN status = %d THEN 1 END)".formatted(Codes.STATUS.of(status)))
                            .collect(Collectors.joining(", ")),
                    Codes.COMMENT_KIND.of(CommentKind.COMMENT));

    private static final String LOCK = "SELECT id FROM rj_thread WHERE id = ?{for update}";

    private final Session session;
    private final CountChanges changes;

    CountTable(Session session, CountChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    private record Part(boolean exact, ThreadCounts counts) {}

    @Override
    public ThreadCounts lacking(Id thread) {
        changes.write();
        List<Part> parts = session.command("count the comments of thread", thread, STORED_AND_EXACT)
                .list(
                        parameters -> parameters.add(thread).add(thread).add(thread),
                        row -> new Part(row.flag(), CountColumns.read(row)));
        if (parts.stream().allMatch(Part::exact)) {
            return ThreadCounts.NONE;
        }
        return sum(parts, true).minus(sum(parts, false));
    }

    private static ThreadCounts sum(List<Part> parts, boolean exact) {
        return parts.stream()
                .filter(part -> part.exact == exact)
                .map(Part::counts)
                .reduce(ThreadCounts.NONE, ThreadCounts::plus);
    }

    /**
     * Whoever submits passes a locked row by and adds a delta, or waits for it where few write at once. The row itself is
     * changed, and no delta added: in a host's transaction that began before another one mended, PostgreSQL refuses the lock
     * then.
     */
    @Override
    public ThreadCounts mend(Id thread) {
        session.requireWriting();
        session.command("lock thread", thread, LOCK).first(parameters -> parameters.add(thread), Row::id);
        ThreadCounts lacking = lacking(thread);
        if (!lacking.equals(ThreadCounts.NONE)) {
            CountColumns.addToThread(session, thread, lacking);
        }
        return lacking;
    }
}
