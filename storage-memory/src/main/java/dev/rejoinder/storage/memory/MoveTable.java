package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.MoveRecords.Move;
import org.jspecify.annotations.Nullable;

/** Where comments have gone, by id, then the thread that they left. */
record MoveTable(SortedTree<Move> byComment) {

    static final MoveTable EMPTY = new MoveTable(SortedTree.sortedBy(comparing(Move::from, CommentKey.BY_ID)));

    private static Id thread(Move move) {
        return move.from().thread();
    }

    private static Id comment(Move move) {
        return move.from().id();
    }

    static Range<Move> of(CommentKey from) {
        return Range.at(MoveTable::comment, from.id()).then(Range.at(MoveTable::thread, from.thread()));
    }

    @Nullable
    Move find(CommentKey from) {
        return byComment.find(of(from));
    }

    MoveTable with(Move move) {
        return new MoveTable(byComment.with(move));
    }

    /** Where a comment has come back to, nobody is sent on. */
    MoveTable without(CommentKey from) {
        return new MoveTable(byComment.change(find(from), null));
    }
}
