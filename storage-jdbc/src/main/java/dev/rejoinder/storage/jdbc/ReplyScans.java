package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.ReplyPages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The direct replies by page. Each statement is one index range scan, or as many as it has parts. */
final class ReplyScans implements ReplyPages {

    private static final int PARENTS_AT_ONCE = 64;
    private static final int FEW_PARENTS_AT_ONCE = 16;
    private static final int FEW_TO_COUNT = 20;
    private static final int FEWER_BELOW = PARENTS_AT_ONCE * FEW_TO_COUNT;

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

    /** The parents of what is another level below. */
    private static final String FEW_BELOW = """
            SELECT below.parent_id FROM (%s%%d) few JOIN rj_comment below{index rj_comment_replies} \
            ON below.thread_id = {number} AND below.visible = 1 AND below.parent_id = few.id LIMIT\s""".formatted(FEW.formatted("id"));

    private static final String COUNT = "SELECT MAX(parent_id), COUNT(*) FROM (%s) replies"
            .formatted(Ordered.by(REPLIES.formatted("parent_id", "replies", ID)).oldest());

    private final Session session;

    ReplyScans(Session session) {
        this.session = session;
    }

    @Override
    public Map<Id, Slice<Comment>> first(Id thread, Collection<Id> parents, ReplyOrder order, int limit) {
        return few(thread, parents, FEW_REPLIES, Limits.page(limit), CommentRow::read)
                .map(few -> firstOf(few, order, limit))
                .orElseGet(() -> firstOfEach(thread, parents, order, limit));
    }

    private Map<Id, Slice<Comment>> firstOfEach(Id thread, Collection<Id> parents, ReplyOrder order, int limit) {
        return firstOf(each(thread, parents, template(order), Limits.page(limit), CommentRow::read), order, limit);
    }

    private static String template(ReplyOrder order) {
        return switch (order) {
            case OLDEST -> FIRST_BY_ID.oldest();
            case NEWEST -> FIRST_BY_ID.newest();
            case BEST -> FIRST_BY_RANK.newest();
        };
    }

    private static Map<Id, Slice<Comment>> firstOf(List<Comment> replies, ReplyOrder order, int limit) {
        Map<Id, List<Comment>> byParent = new TreeMap<>();
        replies.forEach(comment -> byParent.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                .add(comment));
        Map<Id, Slice<Comment>> first = new LinkedHashMap<>();
        byParent.forEach((parent, all) -> {
            all.sort(comparator(order));
            first.put(parent, Slice.of(all, limit));
        });
        return Collections.unmodifiableMap(first);
    }

    private static Comparator<Comment> comparator(ReplyOrder order) {
        return switch (order) {
            case OLDEST -> BY_ID;
            case NEWEST -> BY_ID.reversed();
            case BEST -> BY_RANK.reversed();
        };
    }

    @Override
    public FirstReplies firstWithCounts(Id thread, Collection<Id> parents, ReplyOrder order, int limit, int atMost) {
        Set<Id> distinct = new TreeSet<>(Limits.atOnce(parents));
        int most = Limits.limit(atMost);
        int fewer = padded(distinct) * Limits.page(limit);
        return twoLevels(thread, distinct, fewer)
                .map(two -> two.first().size() < fewer
                        ? withCounts(thread, firstOf(two.first(), order, limit), two, most)
                        : withCounts(thread, distinct, firstOfEach(thread, distinct, order, limit), most))
                .orElseGet(() -> ReplyPages.super.firstWithCounts(thread, parents, order, limit, atMost));
    }

    /** Replies, and the parents of those below them, by one message, if the product can do that. */
    private Optional<Command.Two<Comment, Id>> twoLevels(Id thread, Set<Id> parents, int fewer) {
        session.requireAlive();
        if (!areSome(parents)) {
            return Optional.empty();
        }
        int padded = padded(parents);
        List<String> both = List.of(FEW_REPLIES + fewer, FEW_BELOW.formatted(fewer) + FEWER_BELOW);
        return session.together("read replies in thread " + thread, both, padded)
                .map(command -> command.lists(
                        parameters -> {
                            session.dialect().bindList(parents, padded, parameters);
                            session.dialect().bindList(parents, padded, parameters.add(thread));
                            parameters.add(thread).add(thread);
                        },
                        CommentRow::read,
                        Row::id));
    }

    private FirstReplies withCounts(
            Id thread, Map<Id, Slice<Comment>> first, Command.Two<Comment, Id> two, int atMost) {
        Set<Id> told = told(first);
        told.removeAll(first.keySet());
        Stream<Id> answered =
                two.first().stream().map(reply -> reply.placement().parent());
        if (two.second().size() < FEWER_BELOW) {
            Stream<Id> below = two.second().stream().filter(told::contains);
            return new FirstReplies(first, counted(Stream.concat(answered, below), atMost));
        }
        Map<Id, Integer> counts = new TreeMap<>(counted(answered, atMost));
        counts.putAll(count(thread, told, atMost));
        return new FirstReplies(first, counts);
    }

    private FirstReplies withCounts(Id thread, Set<Id> parents, Map<Id, Slice<Comment>> first, int atMost) {
        Set<Id> all = told(first);
        all.addAll(parents);
        return new FirstReplies(first, count(thread, all, atMost));
    }

    private static Set<Id> told(Map<Id, Slice<Comment>> first) {
        return first.values().stream()
                .flatMap(replies -> replies.items().stream().map(Comment::id))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Id, Integer> counted(Stream<Id> answered, int atMost) {
        Map<Id, Integer> counts = new TreeMap<>();
        answered.forEach(comment -> counts.merge(comment, 1, (a, b) -> Math.min(a + b, atMost)));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * All replies to these comments, in no order, unless they are more than so many for each: mostly they are not, and then
     * one range scan does what else takes one for each comment.
     */
    private <T> Optional<List<T>> few(
            Id thread, Collection<Id> parents, String template, int each, Command.Mapping<T> mapping) {
        session.requireAlive();
        Set<Id> distinct = new TreeSet<>(Limits.atOnce(parents));
        if (!areSome(distinct)) {
            return Optional.empty();
        }
        int padded = padded(distinct);
        int fewer = padded * each;
        List<T> rows = session.command("read replies in thread", thread, template + fewer, padded)
                .list(
                        parameters -> {
                            session.dialect().bindList(distinct, padded, parameters);
                            parameters.add(thread);
                        },
                        mapping);
        return rows.size() < fewer ? Optional.of(rows) : Optional.empty();
    }

    /** For one comment, a range of its own is read. */
    private static boolean areSome(Set<Id> parents) {
        return parents.size() > 1 && parents.size() <= PARENTS_AT_ONCE;
    }

    /** Two sizes, since a database may keep no more than eight statements ready. */
    private static int padded(Set<Id> parents) {
        return parents.size() <= FEW_PARENTS_AT_ONCE ? FEW_PARENTS_AT_ONCE : PARENTS_AT_ONCE;
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
        return few(thread, parents, FEW_PARENTS, FEW_TO_COUNT, Row::id)
                .map(few -> counted(few.stream(), most))
                .orElseGet(() -> countEach(thread, parents, most));
    }

    private Map<Id, Integer> countEach(Id thread, Collection<Id> parents, int most) {
        Map<Id, Integer> counts = new TreeMap<>();
        each(thread, parents, COUNT, most, row -> new Count(row.idOrZero(), row.smallNumber()))
                .forEach(count -> {
                    if (count.parent() != null) {
                        counts.put(count.parent(), count.replies());
                    }
                });
        return Collections.unmodifiableMap(counts);
    }
}
