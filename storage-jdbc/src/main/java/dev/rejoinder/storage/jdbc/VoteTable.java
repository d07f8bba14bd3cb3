package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.VoteRecords;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The votes. Up and down share a kind, the empty one, so that the key allows a voter only one of them. */
final class VoteTable implements VoteRecords {

    private static final String INSERT = """
            INSERT INTO rj_vote (thread_id, comment_id, voted_at, direction, voter, kind) VALUES {rows 6}""";

    private static final String SWITCH = """
            UPDATE rj_vote SET direction = ?, voted_at = ? \
            WHERE thread_id = ? AND voter = ? AND comment_id = ? AND kind = '' AND direction = ?""";

    private static final String REMOVE = """
            {delete rj_vote} thread_id = ? AND voter = ? AND comment_id = ? AND kind = ? AND direction = ?""";

    private static final String OF = """
            SELECT comment_id, direction, kind FROM {list}rj_vote{by key} \
            WHERE {one of comment_id} AND thread_id = ? AND voter = ?""";

    private static final String ON = """
            SELECT direction, kind, voter, voted_at FROM rj_vote{index rj_vote_comment} \
            WHERE thread_id = ? AND comment_id = ? AND %s \
            ORDER BY thread_id, comment_id, kind, voter LIMIT {limit}""";

    private static final String ON_FROM_START = ON.formatted("kind >= ''");

    private static final List<String> ON_AFTER =
            List.of(ON.formatted("kind = ? AND voter > ?"), ON.formatted("kind > ?"));

    private static final String COUNT = """
            SELECT c.id, c.ups, c.downs, c.reactions, c.rank_key, v.kind, COUNT(v.voter), SUM(v.direction) \
            FROM rj_comment c{by key} LEFT JOIN rj_vote v{index rj_vote_comment} \
            ON v.thread_id = c.thread_id AND v.comment_id = c.id \
            WHERE c.thread_id = ? AND c.id IN {ids} \
            GROUP BY c.id, c.ups, c.downs, c.reactions, c.rank_key, v.kind""";

    private static final String SET_RANKS = """
            UPDATE rj_comment SET rank_key = CASE id {cases} ELSE rank_key END WHERE thread_id = ? AND id IN {ids}""";

    private final Session session;

    VoteTable(Session session) {
        this.session = session;
    }

    private static int direction(Vote.Kind kind) {
        return kind instanceof Vote.Direction direction ? direction == Vote.Direction.UP ? 1 : -1 : 0;
    }

    private static Vote.Kind kind(int direction, String name) {
        return direction == 0 ? new Vote.Reaction(name) : direction > 0 ? Vote.Direction.UP : Vote.Direction.DOWN;
    }

    private record Given(Id comment, Vote.Kind kind) {}

    @Override
    public Map<Id, Set<Vote.Kind>> of(Id thread, String voter, Collection<Id> comments) {
        session.requireAlive();
        Set<Id> distinct = new TreeSet<>(Limits.atOnce(comments));
        int padded = Limits.padded(distinct.size());
        Map<Id, Set<Vote.Kind>> found = new TreeMap<>();
        if (padded > 0) {
            session.command("find the votes of a voter in thread", thread, OF, padded)
                    .list(
                            parameters -> {
                                session.dialect().bindList(distinct, padded, parameters);
                                parameters.add(thread).add(voter);
                            },
                            row -> new Given(row.id(), kind(row.smallNumber(), row.text())))
                    .forEach(given -> found.computeIfAbsent(given.comment, comment -> new HashSet<>())
                            .add(given.kind));
        }
        found.replaceAll((comment, kinds) -> Collections.unmodifiableSet(kinds));
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Put put(Vote vote) {
        boolean added = session.insertIfAbsent("add a vote on comment", vote.comment(), INSERT)
                .inserts(parameters -> add(vote, parameters));
        if (added) {
            return Put.ADDED;
        }
        return vote.kind() instanceof Vote.Direction direction && switches(vote, direction)
                ? Put.SWITCHED
                : Put.PRESENT;
    }

    private boolean switches(Vote vote, Vote.Direction direction) {
        return session.command("switch a vote on comment", vote.comment(), SWITCH)
                        .update(parameters -> parameters
                                .add(direction(direction))
                                .add(vote.at())
                                .add(vote.comment().thread())
                                .add(vote.voter())
                                .add(vote.comment().id())
                                .add(direction(direction.opposite())))
                > 0;
    }

    @Override
    public void insertAll(List<Vote> votes) {
        session.requireWriting();
        new Rows<>("insert votes from", INSERT, Limits.atOnce(votes), Vote::comment, VoteTable::add).insert(session);
    }

    private static void add(Vote vote, Parameters parameters) throws SQLException {
        parameters
                .add(vote.comment().thread())
                .add(vote.comment().id())
                .add(vote.at())
                .add(direction(vote.kind()))
                .add(vote.voter())
                .add(vote.kind().slot());
    }

    @Override
    public boolean remove(CommentKey comment, String voter, Vote.Kind kind) {
        return session.command("take back a vote on comment", comment, REMOVE)
                        .update(parameters -> parameters
                                .add(comment.thread())
                                .add(voter)
                                .add(comment.id())
                                .add(kind.slot())
                                .add(direction(kind)))
                > 0;
    }

    /** Two ranges, of the kind that the page before ended in and of those that follow. */
    @Override
    public Slice<Vote> on(CommentKey comment, @Nullable Vote after, int limit) {
        int rows = Limits.page(limit);
        Command.Mapping<Vote> mapping = row -> {
            Vote.Kind kind = kind(row.smallNumber(), row.text());
            return new Vote(comment, row.text(), kind, row.instant());
        };
        if (after == null) {
            return Slice.of(
                    session.command("read the votes on comment", comment, ON_FROM_START, rows)
                            .list(parameters -> parameters.add(comment.thread()).add(comment.id()), mapping),
                    limit);
        }
        List<Vote> votes = session.union("read the votes on comment", comment, ON_AFTER, rows)
                .list(
                        parameters -> parameters
                                .add(comment.thread())
                                .add(comment.id())
                                .add(after.kind().slot())
                                .add(after.voter())
                                .add(comment.thread())
                                .add(comment.id())
                                .add(after.kind().slot()),
                        mapping);
        return Slice.of(Ordered.sorted(votes, Order.OLDEST, Vote.ORDER), limit);
    }

    /** What a comment has of one kind, beside all that it is said to have. */
    private record Counted(Id comment, Tally tally) {}

    @Override
    public Map<Id, Tally> count(Id thread, Collection<Id> comments) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(comments));
        if (padded.isEmpty()) {
            return Map.of();
        }
        Map<Id, Tally> counts = new LinkedHashMap<>();
        session.command("count votes in thread", thread, COUNT, padded.size())
                .list(
                        parameters -> parameters.add(thread).addAll(padded),
                        row -> new Counted(row.id(), new Tally(CommentRow.reception(row), ofOneKind(row))))
                .forEach(counted -> counts.merge(counted.comment, counted.tally, VoteTable::together));
        return Collections.unmodifiableMap(counts);
    }

    /** Of votes there are the kind, their number, and the ups less the downs; no vote has no kind. */
    private static Reception ofOneKind(Row row) throws SQLException {
        String kind = row.textOrNull();
        long number = row.number();
        if (kind != null && !kind.isEmpty()) {
            return new Reception(0, 0, new TreeMap<>(Map.of(kind, number)), 0);
        }
        long ups = (number + row.number()) / 2;
        return new Reception(ups, number - ups, Collections.emptySortedMap(), 0);
    }

    private static Tally together(Tally some, Tally others) {
        TreeMap<String, Long> reactions = new TreeMap<>(some.counted().reactions());
        reactions.putAll(others.counted().reactions());
        return new Tally(
                some.stated(),
                new Reception(
                        some.counted().ups() + others.counted().ups(),
                        some.counted().downs() + others.counted().downs(),
                        reactions,
                        0));
    }

    @Override
    public void setReception(CommentKey comment, Reception reception) {
        session.command("set the reception of comment", comment, CommentRow.SET_RECEPTION)
                .update(parameters -> CommentRow.setReception(comment, reception, parameters));
    }

    @Override
    public void setRanks(Id thread, Map<Id, Long> ranks) {
        session.requireWriting();
        Limits.atOnce(ranks.keySet());
        for (List<Map.Entry<Id, Long>> some : Limits.rows(List.copyOf(new TreeMap<>(ranks).entrySet()))) {
            session.command("set the ranks of comments of thread", thread, SET_RANKS, some.size())
                    .update(parameters -> {
                        for (Map.Entry<Id, Long> rank : some) {
                            parameters.add(rank.getKey()).add(rank.getValue());
                        }
                        parameters
                                .add(thread)
                                .addAll(some.stream().map(Map.Entry::getKey).toList());
                    });
        }
    }
}
