package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.RankPosition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random reads of direct replies in a thread of {@link RandomComments}. */
record RandomReplies(Dice dice, Id thread) {

    private Id id() {
        return dice.id(1, 120);
    }

    Step next() {
        Order order = dice.order();
        int limit = dice.limit();
        return dice.oneOf(() -> page(order, limit), () -> first(order, limit), () -> before(order));
    }

    private Step page(Order order, int limit) {
        Id parent = dice.maybe(id());
        Id from = dice.maybe(id());
        RankPosition rank = dice.maybe(position());
        String to = "to %s of %s %s limit %d from ".formatted(parent, thread, order, limit);
        return dice.oneOf(
                () -> new Step(
                        "replyPages.byId " + to + from,
                        unit -> unit.replyPages().byId(thread, parent, order, from, limit)),
                () -> new Step(
                        "replyPages.byRank " + to + rank,
                        unit -> unit.replyPages().byRank(thread, parent, order, rank, limit)));
    }

    private RankPosition position() {
        return new RankPosition(dice.below(5) - 2, id());
    }

    private Step first(Order order, int limit) {
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

    private Step before(Order order) {
        @Nullable Id parent = dice.maybe(id());
        Id id = id();
        RankPosition rank = position();
        return dice.oneOf(
                () -> new Step(
                        "replyPages.byIdBefore %s to %s of %s %s".formatted(id, parent, thread, order),
                        unit -> unit.replyPages().byIdBefore(thread, parent, order, id)),
                () -> new Step(
                        "replyPages.byRankBefore %s to %s of %s".formatted(rank, parent, thread),
                        unit -> unit.replyPages().byRankBefore(thread, parent, rank)));
    }
}
