package dev.rejoinder.storage.tck;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RevisionRecords;
import dev.rejoinder.storage.tck.PlainState.RevisionKey;
import java.util.Comparator;
import java.util.List;

/** The former texts of a {@link PlainStore}. */
record PlainRevisions(PlainUnit unit) implements RevisionRecords {

    @Override
    public void append(List<Revision> revisions) {
        PlainList.checkSize(revisions);
        for (Revision revision : revisions) {
            RevisionKey key = new RevisionKey(revision.comment(), revision.number());
            if (unit.writing().revisions().putIfAbsent(key, revision) != null) {
                throw unit.lose(key);
            }
        }
        unit.writing();
    }

    @Override
    public Slice<Revision> of(CommentKey comment, int fromNumber, int limit) {
        return PlainList.page(
                unit.reading().revisions().values().stream()
                        .filter(revision -> revision.comment().equals(comment)),
                Revision::number,
                Comparator.naturalOrder(),
                fromNumber,
                limit);
    }
}
