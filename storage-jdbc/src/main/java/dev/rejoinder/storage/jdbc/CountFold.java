package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ConflictException;
import java.util.List;

/**
 * Adds what has gathered in {@code rj_thread_delta} to the counts of its thread, whose row is locked already, so that nobody
 * else folds: reads some deltas, deletes them, adds their sum to the row. Should fewer be deleted than were read, then what
 * was read was no longer so, and the unit is lost. A reader adds row and deltas in one statement and sees the same sum
 * before and after.
 */
final class CountFold {

    private static final int AT_ONCE = 1_000;

    private static final String READ = """
            SELECT id, %s FROM rj_thread_delta WHERE thread_id = ? ORDER BY thread_id, id LIMIT ?""".formatted(CountColumns.NAMES);

    private static final String DELETE = "DELETE FROM rj_thread_delta WHERE thread_id = ? AND id IN {ids}";

    private final Session session;
    private final Id thread;

    CountFold(Session session, Id thread) {
        this.session = session;
        this.thread = thread;
    }

    private record Delta(Id id, ThreadCounts counts) {}

    void run() {
        List<Delta> deltas = session.command("read count deltas of thread", thread, READ)
                .list(
                        parameters -> parameters.add(thread).add(AT_ONCE),
                        row -> new Delta(row.id(), CountColumns.read(row)));
        if (deltas.isEmpty()) {
            return;
        }
        delete(deltas);
        ThreadCounts sum = deltas.stream().map(Delta::counts).reduce(ThreadCounts.NONE, ThreadCounts::plus);
        CountColumns.addToThread(session, thread, sum);
    }

    private void delete(List<Delta> deltas) {
        List<Id> padded = Limits.padded(deltas.stream().map(Delta::id).toList());
        int deleted = session.command("delete count deltas of thread", thread, DELETE, padded.size())
                .update(parameters -> parameters.add(thread).addAll(padded));
        if (deleted != deltas.size()) {
            throw session.lose(new ConflictException(
                    "another writer folded the counts of thread " + thread + " at the same time", null));
        }
    }
}
