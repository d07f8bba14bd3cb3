package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What is to be added to the counts of a thread: a row that is inserted, never changed, and deleted by whoever adds it. */
record CountDelta(Id id, ThreadCounts counts) {

    private static final String INTO = "INSERT INTO rj_thread_delta (thread_id, id, " + CountColumns.NAMES + ")";
    private static final String VALUES = "VALUES {rows 9}";

    private static final String READ = """
            SELECT id, %s FROM rj_thread_delta WHERE thread_id = ? ORDER BY thread_id, id LIMIT {limit}""".formatted(CountColumns.NAMES);

    private static final String LOCK = """
            SELECT id, %s FROM rj_thread_delta{by key} WHERE thread_id = ? AND id IN {ids}{for update}""".formatted(CountColumns.NAMES);

    private static final String DELETE = "{delete rj_thread_delta} thread_id = ? AND id IN {ids}";

    /** What adds to the counts of a thread: to its row if that is free, where that can be told, and else as a delta. */
    static Rows<ThreadCounts> addition(Session session, Id thread, ThreadCounts difference) {
        Optional<String> either = session.joins()
                ? Optional.empty()
                : session.dialect().updateOrInsert(CountChanges.LOCK_IF_FREE, CountColumns.ADD_TO_THREAD, INTO, VALUES);
        return new Rows<>(
                "add to the counts of thread",
                either.orElse(INTO + " " + VALUES),
                List.of(difference),
                counts -> thread,
                (counts, parameters) -> {
                    if (either.isPresent()) {
                        CountColumns.add(counts, parameters.add(thread)).add(thread);
                    }
                    bind(thread, counts, parameters);
                });
    }

    private static void bind(Id thread, ThreadCounts difference, Parameters parameters) throws SQLException {
        parameters.add(thread).add(1 + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        CountColumns.add(difference, parameters);
    }

    static List<CountDelta> of(Session session, Id thread, int limit) {
        return session.command("read count deltas of thread", thread, READ, limit)
                .list(parameters -> parameters.add(thread), CountDelta::read);
    }

    /** Those that are still there, whatever an older snapshot shows; they stay until this transaction ends. */
    static List<CountDelta> lock(Session session, Id thread, List<CountDelta> deltas) {
        List<Id> padded = ids(deltas);
        return session.command("lock count deltas of thread", thread, LOCK, padded.size())
                .list(parameters -> parameters.add(thread).addAll(padded), CountDelta::read);
    }

    /** How many were there to be deleted. */
    static int delete(Session session, Id thread, List<CountDelta> deltas) {
        List<Id> padded = ids(deltas);
        return session.command("delete count deltas of thread", thread, DELETE, padded.size())
                .update(parameters -> parameters.add(thread).addAll(padded));
    }

    static ThreadCounts sum(List<CountDelta> deltas) {
        return deltas.stream().map(CountDelta::counts).reduce(ThreadCounts.NONE, ThreadCounts::plus);
    }

    private static List<Id> ids(List<CountDelta> deltas) {
        return Limits.padded(deltas.stream().map(CountDelta::id).toList());
    }

    private static CountDelta read(Row row) throws SQLException {
        return new CountDelta(row.id(), CountColumns.read(row));
    }
}
