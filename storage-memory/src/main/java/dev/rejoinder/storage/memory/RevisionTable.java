package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Revision;
import org.jspecify.annotations.Nullable;

/** The former texts, by thread, then comment, then number. */
record RevisionTable(SortedTree<Revision> byNumber) {

    static final RevisionTable EMPTY = new RevisionTable(SortedTree.sortedBy(
            comparing(RevisionTable::thread).thenComparing(RevisionTable::id).thenComparing(Revision::number)));

    private static Id thread(Revision revision) {
        return revision.comment().thread();
    }

    private static Id id(Revision revision) {
        return revision.comment().id();
    }

    static Range<Revision> of(CommentKey comment) {
        return Range.at(RevisionTable::thread, comment.thread()).then(Range.at(RevisionTable::id, comment.id()));
    }

    @Nullable
    Revision find(CommentKey comment, int number) {
        return byNumber.find(of(comment).then(Range.at(Revision::number, number)));
    }

    RevisionTable with(Revision revision) {
        return new RevisionTable(byNumber.with(revision));
    }

    /** The former texts of a comment go with it. */
    RevisionTable move(CommentKey comment, Id to) {
        RevisionTable moved = this;
        CommentKey there = new CommentKey(to, comment.id());
        for (Revision revision : byNumber.all(of(comment))) {
            moved = new RevisionTable(moved.byNumber.change(revision, revision.withComment(there)));
        }
        return moved;
    }
}
