package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Id;
import org.jspecify.annotations.Nullable;

/** Which submission made which comment, by thread, then key. */
record SubmissionKeyTable(SortedTree<Row> byKey) {

    static final SubmissionKeyTable EMPTY =
            new SubmissionKeyTable(SortedTree.sortedBy(comparing(Row::thread).thenComparing(Row::key)));

    record Row(Id thread, String key, Id comment) {}

    @Nullable
    Row find(Id thread, String key) {
        return byKey.find(Range.at(Row::thread, thread).then(Range.at(Row::key, key)));
    }

    SubmissionKeyTable with(Row row) {
        return new SubmissionKeyTable(byKey.with(row));
    }
}
