package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import java.util.List;

/**
 * A range of one index, of which the thread is the first parameter.
 *
 * @param place binds the other parameters
 */
record RangeScan(String template, Command.Binding place) {

    private static final String PAGE = """
            SELECT %s FROM rj_comment{index rj_comment_%s} WHERE thread_id = {number} AND visible = 1%s \
            ORDER BY thread_id{asc}, visible{asc}, %s LIMIT {limit}""";

    private static final String COUNT = """
            SELECT COUNT(*) FROM rj_comment{index rj_comment_%s} WHERE thread_id = ? AND visible = 1%s""";

    private static final String REPLIES = "parent_id{asc}, id{asc}";
    private static final String RANKED = "parent_id{asc}, rank_key{asc}, id{asc}";

    private static final Ordered THREADED = page("path", " AND path {from} {bytes}", "path{asc}");
    private static final Ordered FLAT = page("flat", " AND id {from} {number}", "id{asc}");
    private static final Ordered REPLIES_FROM =
            page("replies", " AND parent_id = {number} AND id {from} {number}", REPLIES);

    private static final Ordered ALL_RANKED = page("rank", " AND parent_id = {number}", RANKED);
    private static final Ordered FROM_PAIR =
            page("rank", " AND parent_id = {number} AND (rank_key, id) {from} ({number}, {number})", RANKED);
    private static final Ordered FROM_EITHER =
            page("rank", " AND parent_id = ? AND (rank_key {after} ? OR rank_key = ? AND id {from} ?)", RANKED);
    private static final Ordered OF_RANK = page("rank", " AND parent_id = ? AND rank_key = ? AND id {from} ?", RANKED);
    private static final Ordered AFTER_RANK = page("rank", " AND parent_id = ? AND rank_key {after} ?", RANKED);

    private static final Ordered THREADED_BEFORE = count("path", " AND path {before} ?");
    private static final Ordered FLAT_BEFORE = count("flat", " AND id {before} ?");
    private static final Ordered REPLIES_BEFORE = count("replies", " AND parent_id = ? AND id {before} ?");
    private static final Ordered RANKED_BEFORE = count("rank", " AND parent_id = ? AND rank_key {before} ?");
    private static final Ordered OF_RANK_BEFORE =
            count("rank", " AND parent_id = ? AND rank_key = ? AND id {before} ?");

    private static Ordered page(String index, String range, String order) {
        return Ordered.by(PAGE.formatted(CommentRow.COLUMNS, index, range, order));
    }

    private static Ordered count(String index, String range) {
        return Ordered.by(COUNT.formatted(index, range));
    }

    /** What reads a range: each goes on where the one before it ends. */
    static List<RangeScan> pages(ThreadRange range, Dialect.Keyset keyset) {
        Order order = range.order();
        if (range instanceof ThreadRange.Threaded threaded) {
            return List.of(scan(THREADED, order, parameters -> parameters.add(start(threaded))));
        }
        if (range instanceof ThreadRange.Flat flat) {
            return List.of(scan(FLAT, order, parameters -> parameters.add(Ordered.start(order, flat.from()))));
        }
        if (range instanceof ThreadRange.Replies replies) {
            return List.of(scan(
                    REPLIES_FROM,
                    order,
                    parameters -> parameters.addOrZero(replies.parent()).add(Ordered.start(order, replies.from()))));
        }
        ThreadRange.Ranked ranked = (ThreadRange.Ranked) range;
        RankPosition from = ranked.from();
        return from == null
                ? List.of(scan(ALL_RANKED, order, parameters -> parameters.addOrZero(ranked.parent())))
                : ranked(ranked, from, keyset);
    }

    private static byte[] start(ThreadRange.Threaded range) {
        return range.order() == Order.NEWEST && range.from() == null
                ? CommentRow.AFTER_ALL_PATHS
                : CommentRow.start(range.from());
    }

    private static List<RangeScan> ranked(ThreadRange.Ranked range, RankPosition from, Dialect.Keyset keyset) {
        Command.Binding pair = parameters ->
                parameters.addOrZero(range.parent()).add(from.rank()).add(from.id());
        return switch (keyset) {
            case PAIR -> List.of(scan(FROM_PAIR, range.order(), pair));
            case EITHER ->
                List.of(scan(
                        FROM_EITHER,
                        range.order(),
                        parameters -> parameters
                                .addOrZero(range.parent())
                                .add(from.rank())
                                .add(from.rank())
                                .add(from.id())));
            case TWO_RANGES ->
                List.of(
                        scan(OF_RANK, range.order(), pair),
                        scan(
                                AFTER_RANK,
                                range.order(),
                                parameters ->
                                        parameters.addOrZero(range.parent()).add(from.rank())));
        };
    }

    /** What counts all that comes before a range, in parts to be added up; none if it starts at the beginning. */
    static List<RangeScan> before(ThreadRange range) {
        Order order = range.order();
        if (range instanceof ThreadRange.Threaded threaded && threaded.from() != null) {
            byte[] from = threaded.from().toBytes();
            return List.of(scan(THREADED_BEFORE, order, parameters -> parameters.add(from)));
        }
        if (range instanceof ThreadRange.Flat flat && flat.from() != null) {
            Id from = flat.from();
            return List.of(scan(FLAT_BEFORE, order, parameters -> parameters.add(from)));
        }
        if (range instanceof ThreadRange.Replies replies && replies.from() != null) {
            Id from = replies.from();
            return List.of(scan(
                    REPLIES_BEFORE,
                    order,
                    parameters -> parameters.addOrZero(replies.parent()).add(from)));
        }
        return range instanceof ThreadRange.Ranked ranked && ranked.from() != null
                ? before(ranked, ranked.from())
                : List.of();
    }

    private static List<RangeScan> before(ThreadRange.Ranked range, RankPosition from) {
        return List.of(
                scan(
                        RANKED_BEFORE,
                        range.order(),
                        parameters -> parameters.addOrZero(range.parent()).add(from.rank())),
                scan(
                        OF_RANK_BEFORE,
                        range.order(),
                        parameters -> parameters
                                .addOrZero(range.parent())
                                .add(from.rank())
                                .add(from.id())));
    }

    private static RangeScan scan(Ordered template, Order order, Command.Binding place) {
        return new RangeScan(template.in(order), place);
    }
}
