package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
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

    private final Session session;
    private final Id thread;

    CountFold(Session session, Id thread) {
        this.session = session;
        this.thread = thread;
    }

    void run() {
        List<CountDelta> deltas = CountDelta.of(session, thread, AT_ONCE);
        if (deltas.isEmpty()) {
            return;
        }
        if (CountDelta.delete(session, thread, deltas) != deltas.size()) {
            throw session.lose(new ConflictException(
                    "another writer folded the counts of thread " + thread + " at the same time", null));
        }
        CountColumns.addToThread(session, thread, CountDelta.sum(deltas));
    }
}
