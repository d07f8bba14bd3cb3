package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a unit adds to the counts of threads. It is written at the end, so that a thread's row, which all of its writers
 * want, is locked no longer than a commit takes.
 *
 * <p>Where few write at once, they queue for the row, in the order of the ids, so that no two wait for each other. Where
 * many do, a row is added to {@code rj_thread_delta} instead and nobody waits; now and then one who finds the thread free
 * folds what has gathered. Where one statement can tell whether the thread is free, and the transaction will not last as
 * one of a host may, it is changed itself then.
 */
final class CountChanges {

    private static final int FOLD_ONE_IN = 16;

    static final String LOCK_IF_FREE = "SELECT id FROM rj_thread WHERE id = ?{for update} SKIP LOCKED";

    private final Session session;
    private final Map<Id, ThreadCounts> changes = new TreeMap<>();

    CountChanges(Session session) {
        this.session = session;
    }

    void add(Id thread, ThreadCounts difference) {
        session.requireWriting();
        if (!difference.equals(ThreadCounts.NONE)) {
            changes.merge(thread, difference, ThreadCounts::plus);
        }
    }

    void takeFrom(CountChanges other) {
        other.changes.forEach(this::add);
        other.changes.clear();
    }

    /** Called at the end of the unit, and before it reads counts itself. */
    void write() {
        write(List.of());
    }

    /** Called at the end of several units, together with the rows that they have put off. */
    void write(List<Rows<?>> rows) {
        if (session.dialect().addsCountsInPlace()) {
            Rows.insertAll(session, rows);
            changes.forEach((thread, difference) -> CountColumns.addToThread(session, thread, difference));
        } else {
            List<Rows<?>> all = new ArrayList<>(rows);
            changes.forEach((thread, difference) -> all.add(CountDelta.addition(session, thread, difference)));
            Rows.insertAll(session, all);
            changes.keySet().forEach(this::foldNowAndThen);
        }
        changes.clear();
    }

    private void foldNowAndThen(Id thread) {
        if (ThreadLocalRandom.current().nextInt(FOLD_ONE_IN) > 0) {
            return;
        }
        if (session.joins()) {
            new HostCountFold(session, thread).run();
        } else if (isFree(thread)) {
            new CountFold(session, thread).run();
        }
    }

    /** Locks the row of the thread, unless somebody else has. */
    private boolean isFree(Id thread) {
        return session.command("lock thread", thread, LOCK_IF_FREE)
                .first(parameters -> parameters.add(thread), Row::id)
                .isPresent();
    }
}
