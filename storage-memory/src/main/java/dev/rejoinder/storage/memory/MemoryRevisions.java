package dev.rejoinder.storage.memory;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RevisionRecords;
import java.util.List;

final class MemoryRevisions implements RevisionRecords {

    private final MemoryUnit unit;

    MemoryRevisions(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void append(List<Revision> revisions) {
        Tables tables = unit.tablesToChange();
        RevisionTable changed = tables.revisions();
        for (Revision revision : Limits.atOnce(revisions)) {
            if (changed.find(revision.comment(), revision.number()) != null) {
                throw unit.lose("revision " + revision.number() + " of " + revision.comment() + " is there already");
            }
            changed = changed.with(revision);
        }
        unit.keep(tables.with(changed));
    }

    @Override
    public Slice<Revision> of(CommentKey comment, int fromNumber, int limit) {
        Range<Revision> range = RevisionTable.of(comment)
                .then(Range.from(fromNumber, Order.OLDEST, number -> Range.at(Revision::number, number)));
        return unit.tables().revisions().byNumber().page(range, Order.OLDEST, Limits.limit(limit));
    }
}
