package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import java.util.Set;

/** Random reads of direct replies in a thread of {@link RandomComments}. */
record RandomReplies(Dice dice, Id thread) {

    private Id id() {
        return dice.id(1, 120);
    }

    Step next() {
        Order order = dice.order();
        int limit = dice.limit();
        Set<Id> parents = dice.ids(90, this::id);
        String to = "to %s of %s limit %d".formatted(parents, thread, limit);
        return dice.oneOf(
                () -> new Step(
                        "replyPages.firstById " + to + order,
                        unit -> unit.replyPages().firstById(thread, parents, order, limit)),
                () -> new Step(
                        "replyPages.firstByRank " + to,
                        unit -> unit.replyPages().firstByRank(thread, parents, limit)),
                () -> new Step(
                        "replyPages.count " + to, unit -> unit.replyPages().count(thread, parents, limit)));
    }
}
