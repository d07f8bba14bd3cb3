package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.ReplyOrder;
import java.util.Set;

/** Random reads of direct replies in a thread of {@link RandomComments}. */
record RandomReplies(Dice dice, Id thread) {

    private Id id() {
        return dice.id(1, 120);
    }

    Step next() {
        ReplyOrder order = dice.one(ReplyOrder.class);
        int limit = dice.limit();
        int atMost = dice.limit();
        Set<Id> parents = dice.ids(90, this::id);
        String to = "to %s of %s".formatted(parents, thread);
        return dice.oneOf(
                () -> new Step(
                        "replyPages.first %s %s limit %d".formatted(order, to, limit),
                        unit -> unit.replyPages().first(thread, parents, order, limit)),
                () -> new Step(
                        "replyPages.firstWithCounts %s %s limit %d up to %d".formatted(order, to, limit, atMost),
                        unit -> unit.replyPages().firstWithCounts(thread, parents, order, limit, atMost)),
                () -> new Step(
                        "replyPages.count %s up to %d".formatted(to, atMost),
                        unit -> unit.replyPages().count(thread, parents, atMost)));
    }
}
