package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.storage.MoveRecords.Move;

/** Lines of comments that left their threads. */
final class MoveJson {

    private MoveJson() {}

    static void write(FieldWriter out, Entry.OfMove entry) {
        Move move = entry.move();
        out.id("thread", move.from().thread()).id("comment", move.from().id()).id("to", move.to());
    }

    static Entry.OfMove read(Fields in) {
        Move move = new Move(new CommentKey(in.id("thread"), in.id("comment")), in.id("to"));
        if (move.to().equals(move.from().thread())) {
            throw in.problem("to", "is " + move.to() + ", which the comment left");
        }
        return new Entry.OfMove(in.line(), move);
    }
}
