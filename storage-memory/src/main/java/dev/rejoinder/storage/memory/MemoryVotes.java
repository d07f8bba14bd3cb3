package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.VoteRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class MemoryVotes implements VoteRecords {

    private final MemoryUnit unit;

    MemoryVotes(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Map<Id, Set<Vote.Kind>> of(Id thread, String voter, Collection<Id> comments) {
        VoteTable votes = unit.tables().votes();
        Map<Id, Set<Vote.Kind>> found = new LinkedHashMap<>();
        for (Id id : new TreeSet<>(Limits.atOnce(comments))) {
            List<Vote> given = votes.of(new CommentKey(thread, id), voter);
            if (!given.isEmpty()) {
                found.put(id, given.stream().map(Vote::kind).collect(Collectors.toUnmodifiableSet()));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Put put(Vote vote) {
        Tables tables = unit.tablesToChange();
        Vote before = tables.votes().find(vote.comment(), vote.voter(), vote.kind());
        if (before != null && before.kind().equals(vote.kind())) {
            return Put.PRESENT;
        }
        unit.keep(tables.with(tables.votes().change(before, vote)));
        return before == null ? Put.ADDED : Put.SWITCHED;
    }

    @Override
    public void insertAll(List<Vote> votes) {
        Tables tables = unit.tablesToChange();
        VoteTable changed = tables.votes();
        for (Vote vote : Limits.atOnce(votes)) {
            if (changed.find(vote.comment(), vote.voter(), vote.kind()) != null) {
                throw unit.lose("the vote on " + vote.comment() + " by " + vote.voter() + " is there already");
            }
            changed = changed.change(null, vote);
        }
        unit.keep(tables.with(changed));
    }

    @Override
    public boolean remove(CommentKey comment, String voter, Vote.Kind kind) {
        Tables tables = unit.tablesToChange();
        Vote before = tables.votes().find(comment, voter, kind);
        if (before == null || !before.kind().equals(kind)) {
            return false;
        }
        unit.keep(tables.with(tables.votes().change(before, null)));
        return true;
    }

    @Override
    public Slice<Vote> on(CommentKey comment, @Nullable Vote after, int limit) {
        Range<Vote> range = VoteTable.on(comment, after);
        return unit.tables().votes().byComment().page(range, Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public Map<Id, Tally> count(Id thread, Collection<Id> comments) {
        Tables tables = unit.tables();
        Map<Id, Tally> counted = new LinkedHashMap<>();
        for (Id id : new TreeSet<>(Limits.atOnce(comments))) {
            Comment comment = tables.comments().find(new CommentKey(thread, id));
            if (comment != null) {
                List<Vote> given = tables.votes().byComment().all(VoteTable.on(comment.key()));
                counted.put(id, new Tally(comment.reception(), count(given)));
            }
        }
        return Collections.unmodifiableMap(counted);
    }

    private static Reception count(List<Vote> votes) {
        long ups = 0;
        long downs = 0;
        TreeMap<String, Long> reactions = new TreeMap<>();
        for (Vote vote : votes) {
            if (vote.kind() instanceof Vote.Reaction reaction) {
                reactions.merge(reaction.name(), 1L, Long::sum);
            } else if (vote.kind() == Vote.Direction.UP) {
                ups++;
            } else {
                downs++;
            }
        }
        return new Reception(ups, downs, reactions, 0);
    }

    @Override
    public void setReception(CommentKey comment, Reception reception) {
        change(comment, before -> reception);
    }

    @Override
    public void setRanks(Id thread, Map<Id, Long> ranks) {
        unit.tablesToChange();
        Limits.atOnce(ranks.keySet());
        ranks.forEach((id, rank) -> change(new CommentKey(thread, id), before -> before.withRank(rank)));
    }

    private void change(CommentKey comment, UnaryOperator<Reception> change) {
        Tables tables = unit.tablesToChange();
        Comment before = tables.comments().find(comment);
        if (before != null) {
            Comment after = before.withReception(change.apply(before.reception()));
            unit.keep(tables.with(tables.comments().change(before, after)));
        }
    }
}
