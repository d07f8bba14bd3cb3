package dev.rejoinder.storage.tck;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Random calls on the votes for the first comments of three threads, which need not be there. */
record RandomVotes(Dice dice) {

    private static final List<Vote.Kind> KINDS = List.of(
            Vote.Direction.UP, Vote.Direction.DOWN, new Vote.Reaction("heart"), new Vote.Reaction("heart-eyes"));

    Step next(UnitOfWork model) {
        return dice.oneOf(
                this::put, this::put, this::put, this::insertAll, this::remove, this::receive, this::rank, this::read);
    }

    private Id id() {
        return dice.id(1, 12);
    }

    private CommentKey comment() {
        return new CommentKey(RandomThreads.opened(dice), id());
    }

    private Vote vote() {
        return new Vote(comment(), dice.word(), dice.among(KINDS), dice.instant());
    }

    private Step put() {
        Vote vote = vote();
        return new Step("votes.put " + vote, unit -> unit.votes().put(vote));
    }

    /** By a voter who was never here. */
    private Step insertAll() {
        Vote vote = vote();
        Vote fresh = new Vote(vote.comment(), "voter " + dice.fresh(), vote.kind(), vote.at());
        return Step.change("votes.insertAll " + fresh, unit -> unit.votes().insertAll(List.of(fresh)));
    }

    private Step remove() {
        Vote vote = vote();
        return new Step("votes.remove " + vote, unit -> unit.votes().remove(vote.comment(), vote.voter(), vote.kind()));
    }

    private Step receive() {
        CommentKey comment = comment();
        TreeMap<String, Long> reactions = new TreeMap<>();
        if (dice.chance(50)) {
            reactions.put("heart", 1L + dice.below(3));
        }
        Reception reception = new Reception(dice.below(4), dice.below(4), reactions, dice.below(9) - 4);
        return Step.change(
                "votes.setReception %s %s".formatted(comment, reception),
                unit -> unit.votes().setReception(comment, reception));
    }

    private Step rank() {
        Id thread = RandomThreads.opened(dice);
        Map<Id, Long> ranks = new TreeMap<>();
        dice.ids(9, this::id).forEach(id -> ranks.put(id, dice.below(9) - 4L));
        return Step.change(
                "votes.setRanks %s of %s".formatted(ranks, thread),
                unit -> unit.votes().setRanks(thread, ranks));
    }

    private Step read() {
        Id thread = RandomThreads.opened(dice);
        Set<Id> ids = dice.ids(9, this::id);
        Vote after = dice.maybe(vote());
        CommentKey comment = after == null ? comment() : after.comment();
        String voter = dice.word();
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step(
                        "votes.of %s on %s of %s".formatted(voter, ids, thread),
                        unit -> unit.votes().of(thread, voter, ids)),
                () -> new Step(
                        "votes.on %s after %s limit %d".formatted(comment, after, limit),
                        unit -> unit.votes().on(comment, after, limit)),
                () -> new Step(
                        "votes.count %s of %s".formatted(ids, thread),
                        unit -> unit.votes().count(thread, ids)));
    }
}
