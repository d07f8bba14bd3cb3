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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The direct replies by page. Each statement is one index range scan, or as many as it has parts. */
final class ReplyScans implements ReplyPages {

    private static final int PARENTS_AT_ONCE = 64;
    private static final int FEW_TO_COUNT = 20;

    private static final Comparator<Comment> BY_ID = Comparator.comparing(Comment::id);
    private static final Comparator<Comment> BY_RANK = Comparator.comparing(RankPosition::of);

    private static final String REPLIES = """
            SELECT %s FROM rj_comment{index rj_comment_%s} WHERE thread_id = ? AND visible = 1 AND parent_id = ? \
            ORDER BY thread_id{asc}, visible{asc}, parent_id{asc}, %s LIMIT {limit}""";

    private static final String ID = "id{asc}";
    private static final String RANK = "rank_key{asc}, id{asc}";

    private static final Ordered FIRST_BY_ID = Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "replies", ID));

    private static final Ordered FIRST_BY_RANK = Ordered.by(REPLIES.formatted(CommentRow.COLUMNS, "rank", RANK));

    private static final String FEW = """
            SELECT %s FROM {list}rj_comment{index rj_comment_replies} \
            WHERE {one of parent_id} AND thread_id = {number} AND visible = 1 LIMIT\s""";

    private static final String FEW_REPLIES = FEW.formatted(CommentRow.COLUMNS);
    private static final String FEW_PARENTS = FEW.formatted("parent_id");

    private static final String COUNT = "SELECT MAX(parent_id), COUNT(*) FROM (%s) replies"
            .formatted(Ordered.by(REPLIES.formatted("parent_id", "replies", ID)).oldest());

    private final Session session;

    ReplyScans(Session session) {
        this.session = session;
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
        if (Limits.atOnce(parents).isEmpty() || parents.size() > PARENTS_AT_ONCE) {
            return Optional.empty();
        }
        Set<Id> distinct = new TreeSet<>(parents);
        int padded = Limits.paddedMore(distinct.size());
        int fewer = padded * each;
        List<T> rows = session.command("read replies in thread", thread, template + fewer, padded)
                .list(parameters -> parameters.addEach(distinct, padded).add(thread), mapping);
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

    /** Parts that no comment needs ask for the replies to nothing. */
    private static void add(Id thread, List<Id> parents, int parts, Parameters parameters) throws SQLException {
        for (int part = 0; part < parts; part++) {
            parameters.add(thread).add(part < parents.size() ? parents.get(part).value() : Parameters.OF_NOTHING);
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
}
