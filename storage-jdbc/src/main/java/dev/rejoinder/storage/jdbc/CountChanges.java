package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        write(List.of());
    }

    /** Called at the end of several units, together with the rows that they have put off. */
    void write(List<Rows<?>> rows) {
        if (session.dialect().addsCountsInPlace()) {
            Rows.insertAll(session, rows);
            changes.forEach((thread, difference) -> CountColumns.addToThread(session, thread, difference));
        } else if (session.joins()) {
            Rows.insertAll(session, rows);
            changes.forEach(this::addForHost);
        } else {
            addWithoutWaiting(rows);
        }
        changes.clear();
    }

    private void addForHost(Id thread, ThreadCounts difference) {
        CountDelta.add(session, thread, difference);
        if (oneIn(FOLD_FOR_HOST_ONE_IN)) {
            new HostCountFold(session, thread).run();
        }
    }

    private void addWithoutWaiting(List<Rows<?>> rows) {
        Optional<String> addition = session.dialect()
                .updateOrInsert(LOCK_IF_FREE, CountColumns.ADD_TO_THREAD, CountDelta.INTO, CountDelta.VALUES);
        if (addition.isPresent()) {
            List<Rows<?>> all = new ArrayList<>(rows);
            changes.forEach((thread, difference) -> all.add(CountDelta.addition(addition.get(), thread, difference)));
            Rows.insertAll(session, all);
        } else {
            Rows.insertAll(session, rows);
            changes.forEach(this::addInTwoSteps);
        }
        changes.keySet().forEach(this::foldNowAndThen);
    }

    private void addInTwoSteps(Id thread, ThreadCounts difference) {
        if (isFree(thread)) {
            CountColumns.addToThread(session, thread, difference);
        } else {
            CountDelta.add(session, thread, difference);
        }
    }

    private void foldNowAndThen(Id thread) {
        if (oneIn(FOLD_ONE_IN) && isFree(thread)) {
            new CountFold(session, thread).run();
        }
    }

    /** Locks the row of the thread, unless somebody else has. */
    private boolean isFree(Id thread) {
        return session.command("lock thread", thread, LOCK_IF_FREE)
                .first(parameters -> parameters.add(thread), Row::id)
                .isPresent();
    }

    private static boolean oneIn(int times) {
        return ThreadLocalRandom.current().nextInt(times) == 0;
    }
}
