package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A thread with the counts that its row says, and one of the deltas that add to them. */
record Summand(CountedThread thread, ThreadCounts delta) {

    /** The threads with their exact counts, in the order of their ids. */
    static Collection<CountedThread> sum(List<Summand> rows) {
        Map<Id, CountedThread> sums = new TreeMap<>();
        for (Summand row : rows) {
            CountedThread before = sums.getOrDefault(row.thread.thread().id(), row.thread);
            sums.put(
                    before.thread().id(),
                    new CountedThread(before.thread(), before.counts().plus(row.delta)));
        }
        return sums.values();
    }
}
