package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import org.jspecify.annotations.Nullable;

/** Where comments have gone, by the thread that they left, then id. */
record MoveTable(SortedTree<Row> byComment) {

    static final MoveTable EMPTY =
            new MoveTable(SortedTree.sortedBy(comparing(Row::from).thenComparing(Row::comment)));

    record Row(Id from, Id comment, Id to) {}

    @Nullable
    Row find(Id from, Id comment) {
        return byComment.find(Range.at(Row::from, from).then(Range.at(Row::comment, comment)));
    }

    MoveTable with(CommentKey comment, Id to) {
        Row back = find(to, comment.id());
        return new MoveTable(byComment.change(back, null).with(new Row(comment.thread(), comment.id(), to)));
    }
}
