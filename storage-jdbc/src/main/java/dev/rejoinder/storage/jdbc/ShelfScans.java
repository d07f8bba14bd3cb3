package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One page of a shelf, whichever shelf it is. */
final class ShelfScans {

    private static final int TERMS_AT_ONCE = 64;

    private static final int PUBLISHED = Codes.POST_STATE.of(Publication.State.PUBLISHED);

    private static final Comparator<Post> BY_PUBLICATION = Comparator.comparing(
                    (Post post) -> post.publication().listedAt().orElseThrow())
            .thenComparing(Post::id);

    private static final Scan ALL = Scan.of("rj_post_published", "", "state");
    private static final Scan BY = Scan.of("rj_post_author", "author_id = ? AND ", "author_id{asc}, state");
    private static final Scan STICKY = Scan.of("rj_post_sticky", "sticky = 1 AND ", "sticky{asc}, state");

    private static final String FILED = """
            SELECT post_id, listed_at FROM rj_filing{index rj_filing_listed} WHERE term_id = ? AND %s \
            ORDER BY term_id{asc}, listed_at{asc}, post_id{asc} LIMIT {limit}""";

    private static final Ordered FILED_AT = Ordered.by(FILED.formatted("listed_at = ? AND post_id {from} ?"));

    private static final Ordered FILED_WITHIN = Ordered.by(FILED.formatted("listed_at >= ? AND listed_at < ?"));

    private static final Ordered POSTS_FILED = Ordered.by("""
            SELECT %s FROM (SELECT DISTINCT post_id, listed_at FROM ({union}) filed \
            ORDER BY listed_at{asc}, post_id{asc} LIMIT {limit}) shelf \
            JOIN rj_post ON id = post_id ORDER BY listed_at{asc}, post_id{asc}""".formatted(PostRow.COLUMNS));

    /** The two ranges of a {@link PostRange}. */
    private record Scan(Ordered at, Ordered within) {

        static Scan of(String index, String condition, String order) {
            String template = "SELECT " + PostRow.COLUMNS + " FROM rj_post{index " + index + "} WHERE " + condition
                    + "state = " + PUBLISHED + " AND %s ORDER BY " + order
                    + "{asc}, published_at{asc}, id{asc} LIMIT {limit}";
            return new Scan(
                    Ordered.by(template.formatted("published_at = ? AND id {from} ?")),
                    Ordered.by(template.formatted("published_at >= ? AND published_at < ?")));
        }
    }

    private final Session session;
    private final PostRange range;
    private final Order order;
    private final int limit;

    ShelfScans(Session session, PostRange range, Order order, int limit) {
        this.session = session;
        this.range = range;
        this.order = order;
        this.limit = limit;
    }

    Slice<Post> read(Shelf shelf) {
        session.requireAlive();
        if (shelf instanceof Shelf.Filed filed) {
            return filed(Limits.atOnce(filed.terms()));
        }
        if (shelf instanceof Shelf.By by) {
            return read(BY, shelf, parameters -> parameters.add(by.member()));
        }
        return read(shelf instanceof Shelf.Sticky ? STICKY : ALL, shelf, parameters -> {});
    }

    private Slice<Post> read(Scan scan, Shelf shelf, Command.Binding condition) {
        Command command = range.at() == null
                ? session.command("read posts of", shelf, scan.within.in(order), limit + 1)
                : session.union("read posts of", shelf, List.of(scan.at.in(order), scan.within.in(order)), limit + 1);
        List<Post> posts = command.list(parameters -> addRanges(condition, parameters), PostRow::read);
        return Slice.of(Ordered.sorted(posts, order, BY_PUBLICATION), limit);
    }

    private void addRanges(Command.Binding condition, Parameters parameters) throws SQLException {
        PostPosition at = range.at();
        if (at != null) {
            condition.bind(parameters);
            parameters.add(at.at()).add(at.id());
        }
        condition.bind(parameters);
        parameters.add(range.start()).add(range.end());
    }

    /** Reads from the shelf of each term as much as a page could need, and merges. */
    private Slice<Post> filed(Set<Id> terms) {
        Map<Id, Post> posts = new HashMap<>();
        for (List<Id> some : Limits.parts(List.copyOf(terms), TERMS_AT_ONCE)) {
            filed(Limits.padded(some)).forEach(post -> posts.put(post.id(), post));
        }
        return Slice.of(Ordered.sorted(new ArrayList<>(posts.values()), order, BY_PUBLICATION), limit);
    }

    private List<Post> filed(List<Id> terms) {
        List<String> parts = new ArrayList<>();
        terms.forEach(term -> {
            if (range.at() != null) {
                parts.add(FILED_AT.in(order));
            }
            parts.add(FILED_WITHIN.in(order));
        });
        return session.union("read posts filed under terms from", terms.get(0), POSTS_FILED.in(order), parts, limit + 1)
                .list(
                        parameters -> {
                            for (Id term : terms) {
                                addRanges(condition -> condition.add(term), parameters);
                            }
                        },
                        PostRow::read);
    }
}
