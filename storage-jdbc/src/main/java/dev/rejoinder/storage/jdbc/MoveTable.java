package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.MoveRecords;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where comments have gone. What belongs to a comment is found by the index of its table that begins with its id or key. */
final class MoveTable implements MoveRecords {

    private static final String PRESENT =
            "SELECT id FROM rj_comment WHERE thread_id = ? AND id IN {ids} ORDER BY thread_id, id";

    private static final String MOVE =
            "UPDATE rj_comment SET thread_id = ?, parent_id = ?, path = ?, depth = ? WHERE thread_id = ? AND id = ?";

    /** Votes and former texts. */
    private static final List<String> FOLLOW = List.of(
            "UPDATE rj_vote SET thread_id = ? WHERE thread_id = ? AND comment_id IN {ids}",
            "UPDATE rj_revision SET thread_id = ? WHERE thread_id = ? AND comment_id IN {ids}");

    private static final String EVENTS_FOLLOW =
            "UPDATE rj_event SET thread_id = ? WHERE target_id IN {ids} AND kind = ? AND thread_id = ?";

    private static final String TOKENS = "SELECT token FROM rj_submission WHERE thread_id = ? AND comment_id IN {ids}";

    private static final String TOKENS_THERE = "SELECT token FROM rj_submission WHERE thread_id = ? AND token IN {ids}";

    private static final String FORGET_TOKENS = "DELETE FROM rj_submission WHERE thread_id = ? AND token IN {ids}";

    private static final String TOKENS_FOLLOW =
            "UPDATE rj_submission SET thread_id = ? WHERE thread_id = ? AND token IN {ids}";

    private static final String FORGET = "DELETE FROM rj_moved WHERE thread_id = ? AND comment_id IN {ids}";

    private static final String INSERT = "INSERT INTO rj_moved (thread_id, comment_id, to_thread_id) VALUES {rows 3}";

    private static final String FIND =
            "SELECT comment_id, to_thread_id FROM rj_moved WHERE thread_id = ? AND comment_id IN {ids}";

    private static final String ALL = """
            SELECT thread_id, comment_id, to_thread_id FROM rj_moved{by key} WHERE %s \
            ORDER BY comment_id, thread_id LIMIT {limit}""";

    private static final String ALL_AFTER = ALL.formatted("comment_id > ?");

    private static final List<String> ALL_FROM = List.of(ALL.formatted("comment_id = ? AND thread_id >= ?"), ALL_AFTER);

    private static final int TOKENS_AT_ONCE = 1_000;

    private final Session session;

    MoveTable(Session session) {
        this.session = session;
    }

    @Override
    public void move(Id from, Id to, Map<Id, Placement> placements) {
        session.requireWriting();
        List<Id> padded = Limits.padded(Limits.atOnce(placements.keySet()));
        placements.forEach(MoveTable::requireItsOwn);
        if (padded.isEmpty()) {
            return;
        }
        List<Id> present = session.command("look for comments of thread", from, PRESENT, padded.size())
                .list(parameters -> parameters.add(from).addAll(padded), Row::id);
        if (present.isEmpty()) {
            return;
        }
        session.command("move comments of thread", from, MOVE).updateEach(present, (id, parameters) -> {
            Placement placement = Objects.requireNonNull(placements.get(id));
            parameters
                    .add(to)
                    .addOrZero(placement.parent())
                    .add(placement.path().toBytes())
                    .add(placement.depth())
                    .add(from)
                    .add(id);
        });
        if (!from.equals(to)) {
            follow(from, to, present);
        }
    }

    private static void requireItsOwn(Id comment, Placement placement) {
        if (!placement.path().id().equals(comment)) {
            throw new IllegalArgumentException("the path of comment " + comment + " ends in " + placement.path());
        }
    }

    private void follow(Id from, Id to, List<Id> comments) {
        List<Id> padded = Limits.padded(comments);
        for (String template : FOLLOW) {
            session.command("move what belongs to comments of thread", from, template, padded.size())
                    .update(parameters -> parameters.add(to).add(from).addAll(padded));
        }
        session.command("move the events of comments of thread", from, EVENTS_FOLLOW, padded.size())
                .update(parameters -> parameters
                        .add(to)
                        .addAll(padded)
                        .add(Codes.TARGET_KIND.of(Target.Kind.COMMENT))
                        .add(from));
        List<String> tokens = session.command("find submissions to thread", from, TOKENS, padded.size())
                .list(parameters -> parameters.add(from).addAll(padded), Row::text);
        Limits.parts(tokens, TOKENS_AT_ONCE).forEach(some -> tokensFollow(from, to, some));
        redirect(from, to, comments);
    }

    private void tokensFollow(Id from, Id to, List<String> tokens) {
        List<String> padded = Limits.padded(tokens);
        Set<String> there = new HashSet<>(session.command("find submissions to thread", to, TOKENS_THERE, padded.size())
                .list(parameters -> parameters.add(to).addTexts(padded), Row::text));
        List<String> free = Limits.padded(
                tokens.stream().filter(token -> !there.contains(token)).toList());
        List<String> taken = Limits.padded(there);
        if (!taken.isEmpty()) {
            session.command("forget submissions to thread", from, FORGET_TOKENS, taken.size())
                    .update(parameters -> parameters.add(from).addTexts(taken));
        }
        if (!free.isEmpty()) {
            session.command("move submissions to thread", from, TOKENS_FOLLOW, free.size())
                    .update(parameters -> parameters.add(to).add(from).addTexts(free));
        }
    }

    /** Those that come back are where they were, and nobody has to be sent on. */
    private void redirect(Id from, Id to, List<Id> comments) {
        List<Id> padded = Limits.padded(comments);
        for (Id thread : List.of(from, to)) {
            session.command("forget where comments went from thread", thread, FORGET, padded.size())
                    .update(parameters -> parameters.add(thread).addAll(padded));
        }
        insert(comments.stream()
                .map(id -> new Move(new CommentKey(from, id), to))
                .toList());
    }

    private void insert(List<Move> moves) {
        new Rows<>("say where comments went from", INSERT, moves, Move::from, MoveTable::add).insert(session);
    }

    private static void add(Move move, Parameters parameters) throws SQLException {
        parameters.add(move.from().thread()).add(move.from().id()).add(move.to());
    }

    private record Went(Id comment, Id to) {}

    @Override
    public Map<Id, Id> movedTo(Id thread, Collection<Id> comments) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(comments));
        if (padded.isEmpty()) {
            return Map.of();
        }
        Map<Id, Id> found = new TreeMap<>();
        session.command("find where comments went from thread", thread, FIND, padded.size())
                .list(parameters -> parameters.add(thread).addAll(padded), row -> new Went(row.id(), row.id()))
                .forEach(went -> found.put(went.comment, went.to));
        return Collections.unmodifiableMap(found);
    }

    /** Two ranges, of the comment to start with and of those that follow. */
    @Override
    public Slice<Move> all(@Nullable CommentKey from, int limit) {
        int rows = Limits.page(limit);
        if (from == null) {
            return Slice.of(
                    session.command("read where comments", "went", ALL_AFTER, rows)
                            .list(parameters -> parameters.add(0), MoveTable::read),
                    limit);
        }
        List<Move> moves = session.union("read where comments went from", from, ALL_FROM, rows)
                .list(parameters -> parameters.add(from.id()).add(from.thread()).add(from.id()), MoveTable::read);
        return Slice.of(Ordered.sorted(moves, Order.OLDEST, Comparator.comparing(Move::from, CommentKey.BY_ID)), limit);
    }

    private static Move read(Row row) throws SQLException {
        return new Move(new CommentKey(row.id(), row.id()), row.id());
    }

    @Override
    public void insertAll(List<Move> moves) {
        session.requireWriting();
        insert(Limits.atOnce(moves));
    }
}
