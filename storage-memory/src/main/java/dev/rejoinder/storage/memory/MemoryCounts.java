package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.CountRecords;

final class MemoryCounts implements CountRecords {

    private final MemoryUnit unit;

    MemoryCounts(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public ThreadCounts lacking(Id thread) {
        Tables tables = unit.tables();
        CountedThread row = tables.threads().find(thread);
        if (row == null) {
            return ThreadCounts.NONE;
        }
        ThreadCounts exact = ThreadCounts.NONE;
        for (Comment comment : tables.comments().byId().all(CommentTable.in(thread))) {
            exact = exact.plus(ThreadCounts.of(comment));
        }
        return exact.minus(row.counts());
    }

    @Override
    public ThreadCounts mend(Id thread) {
        unit.tablesToChange();
        ThreadCounts lacking = lacking(thread);
        unit.threads().addCounts(thread, lacking);
        return lacking;
    }
}
