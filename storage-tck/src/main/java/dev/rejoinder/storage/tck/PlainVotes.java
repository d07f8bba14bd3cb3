package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.VoteRecords;
import dev.rejoinder.storage.tck.PlainState.VoteKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The votes of a {@link PlainStore}. */
record PlainVotes(PlainUnit unit) implements VoteRecords {

    /** Said otherwise than by the model, which has to mean the same. */
    private static final Comparator<Vote> ORDER = Comparator.<Vote, String>comparing(
                    vote -> vote.kind() instanceof Vote.Reaction reaction ? reaction.name() : "")
            .thenComparing(vote -> vote.voter().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static VoteKey key(CommentKey comment, String voter, Vote.Kind kind) {
        return new VoteKey(comment, voter, kind.slot());
    }

    private Stream<Vote> on(Id thread, Collection<Id> comments) {
        PlainList.checkSize(comments);
        return unit.reading().votes().values().stream()
                .filter(vote -> vote.comment().thread().equals(thread)
                        && comments.contains(vote.comment().id()));
    }

    @Override
    public Map<Id, Set<Vote.Kind>> of(Id thread, String voter, Collection<Id> comments) {
        return on(thread, comments)
                .filter(vote -> vote.voter().equals(voter))
                .collect(Collectors.groupingBy(
                        vote -> vote.comment().id(), Collectors.mapping(Vote::kind, Collectors.toSet())));
    }

    @Override
    public Put put(Vote vote) {
        Map<VoteKey, Vote> votes = unit.writing().votes();
        VoteKey key = key(vote.comment(), vote.voter(), vote.kind());
        Vote before = votes.get(key);
        if (before != null && before.kind().equals(vote.kind())) {
            return Put.PRESENT;
        }
        votes.put(key, vote);
        return before == null ? Put.ADDED : Put.SWITCHED;
    }

    @Override
    public void insertAll(List<Vote> votes) {
        PlainList.checkSize(votes);
        for (Vote vote : votes) {
            VoteKey key = key(vote.comment(), vote.voter(), vote.kind());
            if (unit.writing().votes().putIfAbsent(key, vote) != null) {
                throw unit.lose(key);
            }
        }
    }

    @Override
    public boolean remove(CommentKey comment, String voter, Vote.Kind kind) {
        VoteKey key = key(comment, voter, kind);
        Vote before = unit.writing().votes().get(key);
        return before != null
                && before.kind().equals(kind)
                && unit.writing().votes().remove(key, before);
    }

    @Override
    public Slice<Vote> on(CommentKey comment, @Nullable Vote after, int limit) {
        return PlainList.page(
                on(comment.thread(), Set.of(comment.id()))
                        .filter(vote -> after == null || ORDER.compare(vote, after) > 0),
                Function.identity(),
                ORDER,
                null,
                limit);
    }

    @Override
    public Map<Id, Tally> count(Id thread, Collection<Id> comments) {
        PlainList.checkSize(comments);
        return unit.reading().comments().values().stream()
                .filter(comment -> comment.key().thread().equals(thread) && comments.contains(comment.id()))
                .collect(Collectors.toMap(
                        Comment::id,
                        comment -> new Tally(
                                comment.reception(),
                                count(on(thread, Set.of(comment.id())).toList()))));
    }

    private static Reception count(List<Vote> votes) {
        Map<Vote.Kind, Long> counts = new HashMap<>();
        votes.forEach(vote -> counts.merge(vote.kind(), 1L, Long::sum));
        TreeMap<String, Long> reactions = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (kind instanceof Vote.Reaction reaction) {
                reactions.put(reaction.name(), count);
            }
        });
        return new Reception(
                counts.getOrDefault(Vote.Direction.UP, 0L), counts.getOrDefault(Vote.Direction.DOWN, 0L), reactions, 0);
    }

    @Override
    public void setReception(CommentKey comment, Reception reception) {
        unit.writing().comments().computeIfPresent(comment, (key, stored) -> stored.withReception(reception));
    }

    @Override
    public void setRanks(Id thread, Map<Id, Long> ranks) {
        PlainList.checkSize(ranks.keySet());
        Map<CommentKey, Comment> comments = unit.writing().comments();
        ranks.forEach((id, rank) -> comments.computeIfPresent(
                new CommentKey(thread, id),
                (key, stored) -> stored.withReception(stored.reception().withRank(rank))));
    }
}
