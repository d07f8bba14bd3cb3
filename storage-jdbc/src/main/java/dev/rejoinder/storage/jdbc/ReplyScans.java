package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyPages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The direct replies by page. Each statement is one index range scan, or as many as it has parts. */
final class ReplyScans implements ReplyPages {

    private static final int PARENTS_AT_ONCE = 64;
    private static final int FEW_TO_COUNT = 20;

    /** Of no comment. */
    private static final long NOBODY = -1;

    private static final Comparator<Comment> BY_ID = Comparator.comparing(Comment::id);
    private static final Comparator<Comment> BY_RANK = Comparator.comparing(RankPosition::of);

    private static final String REPLIES = """
            SELECT %s FROM rj_comment{index rj_comment_%s} WHERE thread_id = %s AND visible = 1 AND parent_id = %s%s \
            ORDER BY thread_id{asc}, visible{asc}, parent_id{asc}, %s LIMIT {limit}""";

    private static final String ID = "id{asc}";
    private static final String RANK = "rank_key{asc}, id{asc}";

    private static final Ordered PAGE_BY_ID = Ordered.by(
            REPLIES.formatted(CommentRow.COLUMNS, "replies", "{number}", "{number}", " AND id {from} {number}", ID));

    private static final Ordered PAGE_BY_RANK =
            Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "rank", "{number}", "{number}", "", RANK));

    private static final Ordered FROM_PAIR = Ordered.by(REPLIES.formatted(
            CommentRow.COLUMNS,
            "rank",
            "{number}",
            "{number}",
            " AND (rank_key, id) {from} ({number}, {number})",
            RANK));

    private static final Ordered FROM_EITHER = Ordered.by(REPLIES.formatted(
            CommentRow.COLUMNS, "rank", "?", "?", " AND (rank_key {after} ? OR rank_key = ? AND id {from} ?)", RANK));

    private static final Ordered OF_RANK = Ordered.by(
            REPLIES.formatted(CommentRow.COLUMNS, "rank", "?", "?", " AND rank_key = ? AND id {from} ?", RANK));

    private static final Ordered AFTER_RANK =
            Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "rank", "?", "?", " AND rank_key {after} ?", RANK));

    private static final Ordered FIRST_BY_ID =
            Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "replies", "?", "?", "", ID));

    private static final Ordered FIRST_BY_RANK =
            Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "rank", "?", "?", "", RANK));

    private static final String FEW = """
            SELECT %s FROM rj_comment{index rj_comment_replies} \
            WHERE thread_id = {number} AND visible = 1 AND {one of parent_id} LIMIT\s""";

    private static final String FEW_REPLIES = FEW.formatted(CommentRow.COLUMNS);
    private static final String FEW_PARENTS = FEW.formatted("parent_id");

    private static final String COUNT = "SELECT MAX(parent_id), COUNT(*) FROM (%s) replies"
            .formatted(Ordered.by(REPLIES.formatted("parent_id", "replies", "?", "?", "", ID))
                    .oldest());

    private static final String BEFORE = """
            SELECT COUNT(*) FROM rj_comment{index rj_comment_%s} \
            WHERE thread_id = ? AND visible = 1 AND parent_id = ? AND %s""";

    private static final Ordered BEFORE_ID = Ordered.by(BEFORE.formatted("replies", "id {before} ?"));
    private static final String BETTER = BEFORE.formatted("rank", "rank_key > ?");
    private static final String AS_GOOD_AND_NEWER = BEFORE.formatted("rank", "rank_key = ? AND id > ?");

    private final Session session;

    ReplyScans(Session session) {
        this.session = session;
    }

    @Override
    public Slice<Comment> byId(Id thread, @Nullable Id parent, Order order, @Nullable Id from, int limit) {
        List<Comment> rows = session.command("read replies in thread", thread, PAGE_BY_ID.in(order), Limits.page(limit))
                .list(
                        parameters -> parameters.add(thread).addOrZero(parent).add(Ordered.start(order, from)),
                        CommentRow::read);
        return Slice.of(rows, limit);
    }

    @Override
    public Slice<Comment> byRank(Id thread, @Nullable Id parent, Order order, @Nullable RankPosition from, int limit) {
        int rows = Limits.page(limit);
        if (from == null) {
            return Slice.of(
                    ranked(
                            thread,
                            PAGE_BY_RANK.in(order),
                            rows,
                            parameters -> parameters.add(thread).addOrZero(parent)),
                    limit);
        }
        Command.Binding fromPair = parameters ->
                parameters.add(thread).addOrZero(parent).add(from.rank()).add(from.id());
        Command.Binding fromEither = parameters -> parameters
                .add(thread)
                .addOrZero(parent)
                .add(from.rank())
                .add(from.rank())
                .add(from.id());
        List<Comment> found = switch (session.dialect().keyset()) {
            case PAIR -> ranked(thread, FROM_PAIR.in(order), rows, fromPair);
            case EITHER -> ranked(thread, FROM_EITHER.in(order), rows, fromEither);
            case TWO_RANGES -> {
                List<Comment> equal = ranked(thread, OF_RANK.in(order), rows, fromPair);
                if (equal.size() < rows) {
                    equal.addAll(ranked(
                            thread,
                            AFTER_RANK.in(order),
                            rows,
                            parameters ->
                                    parameters.add(thread).addOrZero(parent).add(from.rank())));
                }
                yield equal;
            }
        };
        return Slice.of(found, limit);
    }

    private List<Comment> ranked(Id thread, String template, int rows, Command.Binding binding) {
        return session.command("read replies in thread", thread, template, rows).list(binding, CommentRow::read);
    }

    @Override
    public Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit) {
        return first(thread, parents, FIRST_BY_ID, order, BY_ID, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit) {
        return first(thread, parents, FIRST_BY_RANK, Order.NEWEST, BY_RANK, limit);
    }

    private Map<Id, Slice<Comment>> first(
            Id thread, Collection<Id> parents, Ordered template, Order order, Comparator<Comment> ranks, int limit) {
        Map<Id, List<Comment>> found = new TreeMap<>();
        few(thread, parents, FEW_REPLIES, Limits.page(limit), CommentRow::read)
                .orElseGet(() -> each(thread, parents, template.in(order), Limits.page(limit), CommentRow::read))
                .forEach(comment -> found.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                        .add(comment));
        Map<Id, Slice<Comment>> slices = new LinkedHashMap<>();
        found.forEach((parent, replies) -> slices.put(parent, Slice.of(Ordered.sorted(replies, order, ranks), limit)));
        return Collections.unmodifiableMap(slices);
    }

    /**
     * All replies to these comments, in no order, unless they are more than so many for each: mostly they are not, and then
     * one range scan does what else takes one for each comment.
     */
    private <T> Optional<List<T>> few(
            Id thread, Collection<Id> parents, String template, int each, Command.Mapping<T> mapping) {
        session.requireAlive();
        if (Limits.atOnce(parents).isEmpty()
                || parents.size() > PARENTS_AT_ONCE
                || !session.dialect().seeksEachOfList()) {
            return Optional.empty();
        }
        List<Id> padded = Limits.paddedMore(parents);
        int fewer = padded.size() * each;
        List<T> rows = session.command("read replies in thread", thread, template + fewer, padded.size())
                .list(parameters -> parameters.add(thread).addAll(padded), mapping);
        return rows.size() < fewer ? Optional.of(rows) : Optional.empty();
    }

    /** The rows of a part for each of these comments. */
    private <T> List<T> each(Id thread, Collection<Id> parents, String part, int limit, Command.Mapping<T> mapping) {
        session.requireAlive();
        List<Id> all = List.copyOf(new TreeSet<>(Limits.atOnce(parents)));
        if (session.dialect().isInProcess()) {
            return session.command("read replies in thread", thread, part, limit)
                    .listEach(
                            all, (parent, parameters) -> parameters.add(thread).add(parent), mapping);
        }
        List<T> rows = new ArrayList<>();
        for (List<Id> some : Limits.parts(all, PARENTS_AT_ONCE)) {
            int parts = Limits.padded(some.size());
            rows.addAll(session.union("read replies in thread", thread, Collections.nCopies(parts, part), limit)
                    .list(parameters -> add(thread, some, parts, parameters), mapping));
        }
        return rows;
    }

    /** Parts that no comment needs ask for the replies of nobody. */
    private static void add(Id thread, List<Id> parents, int parts, Parameters parameters) throws SQLException {
        for (int part = 0; part < parts; part++) {
            parameters.add(thread).add(part < parents.size() ? parents.get(part).value() : NOBODY);
        }
    }

    private record Count(@Nullable Id parent, int replies) {}

    @Override
    public Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost) {
        int most = Limits.limit(atMost);
        Map<Id, Integer> counts = new TreeMap<>();
        Optional<List<Id>> few = few(thread, parents, FEW_PARENTS, FEW_TO_COUNT, Row::id);
        if (few.isPresent()) {
            few.get().forEach(parent -> counts.merge(parent, 1, (a, b) -> Math.min(a + b, most)));
            return Collections.unmodifiableMap(counts);
        }
        each(thread, parents, COUNT, most, row -> new Count(row.idOrZero(), row.smallNumber()))
                .forEach(count -> {
                    if (count.parent() != null) {
                        counts.put(count.parent(), count.replies());
                    }
                });
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public long byIdBefore(Id thread, @Nullable Id parent, Order order, Id id) {
        return session.command("count replies in thread", thread, BEFORE_ID.in(order))
                .list(parameters -> parameters.add(thread).addOrZero(parent).add(id), Row::number)
                .get(0);
    }

    @Override
    public long byRankBefore(Id thread, @Nullable Id parent, RankPosition position) {
        List<Long> counts = session.union("count replies in thread", thread, List.of(BETTER, AS_GOOD_AND_NEWER), 1)
                .list(
                        parameters -> parameters
                                .add(thread)
                                .addOrZero(parent)
                                .add(position.rank())
                                .add(thread)
                                .addOrZero(parent)
                                .add(position.rank())
                                .add(position.id()),
                        Row::number);
        return counts.get(0) + counts.get(1);
    }
}
