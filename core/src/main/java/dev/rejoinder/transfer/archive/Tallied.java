package dev.rejoinder.transfer.archive;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A comment and the votes on it, as they were at one moment. */
record Tallied(Comment comment, List<Vote> votes) {

    private static final int READ_AT_ONCE = 1_000;

    /**
     * Mostly the counts say how many votes there are. Where they don't, somebody has voted in between, and both are read
     * again; or the counts came from elsewhere, and both stay as they are.
     */
    static Tallied read(UnitOfWork unit, Comment comment) {
        if (isUnvoted(comment.reception())) {
            return new Tallied(comment, List.of());
        }
        Tallied last = new Tallied(comment, votes(unit, comment.key()));
        while (!last.agrees()) {
            Tallied now = last.again(unit);
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private static boolean isUnvoted(Reception reception) {
        return reception.withRank(0).equals(Reception.NONE);
    }

    private Tallied again(UnitOfWork unit) {
        CommentKey key = comment.key();
        return unit.comments().find(key.thread(), Set.of(key.id())).stream()
                .findFirst()
                .map(now -> new Tallied(comment.withReception(now.reception()), votes(unit, key)))
                .orElse(this);
    }

    private boolean agrees() {
        return of(votes).equals(comment.reception().withRank(0));
    }

    private static List<Vote> votes(UnitOfWork unit, CommentKey comment) {
        List<Vote> votes = new ArrayList<>();
        Pages.read(last -> unit.votes().on(comment, last, READ_AT_ONCE), Function.<Vote>identity(), votes::addAll);
        return votes;
    }

    /** What votes come to, without a rank. */
    static Reception of(List<Vote> votes) {
        Map<Vote.Kind, Long> counts = votes.stream().collect(groupingBy(Vote::kind, counting()));
        TreeMap<String, Long> reactions = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (kind instanceof Vote.Reaction reaction) {
                reactions.put(reaction.name(), count);
            }
        });
        return new Reception(
                counts.getOrDefault(Vote.Direction.UP, 0L), counts.getOrDefault(Vote.Direction.DOWN, 0L), reactions, 0);
    }
}
