package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a unit adds to the counts of threads. It is written at the end, so that a thread's row, which all of its writers
 * want, is locked no longer than a commit takes.
 *
 * <p>Where few write at once, they queue for the row, in the order of the ids, so that no two wait for each other. Where
 * many do, whoever finds the row locked adds a row to {@code rj_thread_delta} instead and waits for nobody; now and then
 * one who finds it free folds what has gathered. In a transaction of the host, which may last, even one who finds it free
 * adds such a row, and rarely folds.
 */
final class CountChanges {

    private static final int FOLD_ONE_IN = 8;
    private static final int FOLD_FOR_HOST_ONE_IN = 16;

    private static final String LOCK_IF_FREE = "SELECT id FROM rj_thread WHERE id = ?{for update} SKIP LOCKED";

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
        if (session.dialect().addsCountsInPlace()) {
            changes.forEach(this::addInPlace);
        } else {
            changes.forEach(session.joins() ? this::addForHost : this::addWithoutWaiting);
        }
        changes.clear();
    }

    private void addForHost(Id thread, ThreadCounts difference) {
        CountDelta.add(session, thread, difference);
        if (ThreadLocalRandom.current().nextInt(FOLD_FOR_HOST_ONE_IN) == 0) {
            new HostCountFold(session, thread).run();
        }
    }

    private void addInPlace(Id thread, ThreadCounts difference) {
        CountColumns.addToThread(session, thread, difference);
    }

    private void addWithoutWaiting(Id thread, ThreadCounts difference) {
        if (!addIfFree(thread, difference)) {
            CountDelta.add(session, thread, difference);
        } else if (ThreadLocalRandom.current().nextInt(FOLD_ONE_IN) == 0) {
            new CountFold(session, thread).run();
        }
    }

    private boolean addIfFree(Id thread, ThreadCounts difference) {
        if (session.dialect().updatesUnlessLocked()) {
            return CountColumns.addToFreeThread(session, thread, difference);
        }
        boolean free = lockIfFree(thread);
        if (free) {
            addInPlace(thread, difference);
        }
        return free;
    }

    private boolean lockIfFree(Id thread) {
        return session.command("lock thread", thread, LOCK_IF_FREE)
                .first(parameters -> parameters.add(thread), Row::id)
                .isPresent();
    }
}
