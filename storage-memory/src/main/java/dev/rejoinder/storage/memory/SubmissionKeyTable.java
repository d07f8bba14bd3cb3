package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which submission made which comment.
 *
 * @param byKey by thread, then key
 * @param byComment by thread, then comment, then key
 */
record SubmissionKeyTable(SortedTree<Row> byKey, SortedTree<Row> byComment) {

    static final SubmissionKeyTable EMPTY = new SubmissionKeyTable(
            SortedTree.sortedBy(comparing(Row::thread).thenComparing(Row::key)),
            SortedTree.sortedBy(
                    comparing(Row::thread).thenComparing(Row::comment).thenComparing(Row::key)));

    record Row(Id thread, String key, Id comment) {}

    @Nullable
    Row find(Id thread, String key) {
        return byKey.find(Range.at(Row::thread, thread).then(Range.at(Row::key, key)));
    }

    SubmissionKeyTable with(Row row) {
        return new SubmissionKeyTable(byKey.with(row), byComment.with(row));
    }

    /** A key that the other thread remembers already is forgotten. */
    SubmissionKeyTable move(CommentKey comment, Id to) {
        SubmissionKeyTable moved = this;
        Range<Row> keys = Range.at(Row::thread, comment.thread()).then(Range.at(Row::comment, comment.id()));
        for (Row row : byComment.all(keys)) {
            moved = new SubmissionKeyTable(moved.byKey.without(row), moved.byComment.without(row));
            if (moved.find(to, row.key()) == null) {
                moved = moved.with(new Row(to, row.key(), row.comment()));
            }
        }
        return moved;
    }
}
