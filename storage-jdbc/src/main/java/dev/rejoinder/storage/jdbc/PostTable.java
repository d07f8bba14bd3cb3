package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.Shelf;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts by id and state, and every change of them. */
final class PostTable implements PostRecords {

    private static final int UNFILED_AT_ONCE = 500;

    private static final ById<Post> FIND = new ById<>(
            "find posts from",
            "SELECT " + PostRow.COLUMNS + " FROM rj_post WHERE id IN {ids} ORDER BY id",
            PostRow::read);

    private static final String ALL =
            "SELECT " + PostRow.COLUMNS + " FROM rj_post WHERE id >= ? ORDER BY id LIMIT {limit}";

    private static final Ordered IN_STATE = Ordered.by("""
            SELECT %s FROM rj_post{index rj_post_state} WHERE state = ? AND id {from} ? \
            ORDER BY state{asc}, id{asc} LIMIT {limit}""".formatted(PostRow.COLUMNS));

    private static final String FILE = "INSERT INTO rj_filing (post_id, term_id, listed_at) VALUES {rows 3}";

    private static final String CLEAR_FILING = "DELETE FROM rj_filing WHERE post_id = ?";

    private static final String FILED_UNDER = """
            SELECT post_id FROM rj_filing WHERE term_id = ? ORDER BY term_id, listed_at, post_id LIMIT {limit}""";

    private static final String CUT_TERM_OUT = """
            UPDATE rj_post SET categories = REPLACE(categories, ?, ' '), tags = REPLACE(tags, ?, ' ') \
            WHERE id IN {ids}""";

    private static final String UNFILE = "DELETE FROM rj_filing WHERE term_id = ? AND post_id IN {ids}";

    private final Session session;

    PostTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Post post) {
        boolean inserted = session.insertIfAbsent("insert post", post.id(), PostRow.INSERT)
                .inserts(parameters -> PostRow.insert(post, parameters));
        if (inserted) {
            file(post);
        }
        return inserted;
    }

    @Override
    public boolean replace(Post post) {
        boolean replaced = session.command("replace post", post.id(), PostRow.REPLACE)
                        .update(parameters -> PostRow.replace(post, parameters))
                > 0;
        if (replaced) {
            session.command("clear the filing of post", post.id(), CLEAR_FILING)
                    .update(parameters -> parameters.add(post.id()));
            file(post);
        }
        return replaced;
    }

    private void file(Post post) {
        Instant listedAt = post.publication().listedAt().orElse(null);
        new Rows<>(
                        "file post",
                        FILE,
                        List.copyOf(post.filing().terms()),
                        term -> post.id(),
                        (term, parameters) ->
                                parameters.add(post.id()).add(term).addOrNull(listedAt))
                .insert(session);
    }

    @Override
    public List<Post> find(Collection<Id> ids) {
        return FIND.find(session, ids);
    }

    @Override
    public Slice<Post> published(Shelf shelf, Period period, Order order, @Nullable PostPosition from, int limit) {
        return new ShelfScans(session, PostRange.of(period, order, from), order, Limits.limit(limit)).read(shelf);
    }

    @Override
    public Slice<Post> inState(Publication.State state, Order order, @Nullable Id from, int limit) {
        return Slice.of(
                session.command("read posts in state", state, IN_STATE.in(order), Limits.page(limit))
                        .list(
                                parameters -> parameters
                                        .add(Codes.POST_STATE.of(state))
                                        .add(Ordered.start(order, from)),
                                PostRow::read),
                limit);
    }

    @Override
    public Slice<Post> all(@Nullable Id from, int limit) {
        long start = Ordered.start(Order.OLDEST, from);
        return Slice.of(
                session.command("read posts from", start, ALL, Limits.page(limit))
                        .list(parameters -> parameters.add(start), PostRow::read),
                limit);
    }

    @Override
    public void unfile(Id term) {
        session.requireWriting();
        List<Id> posts;
        do {
            posts = session.command("read posts under term", term, FILED_UNDER, UNFILED_AT_ONCE)
                    .list(parameters -> parameters.add(term), Row::id);
            if (!posts.isEmpty()) {
                unfile(term, Limits.padded(posts));
            }
        } while (posts.size() == UNFILED_AT_ONCE);
    }

    private void unfile(Id term, List<Id> posts) {
        String text = IdList.write(List.of(term));
        session.command("cut out of posts term", term, CUT_TERM_OUT, posts.size())
                .update(parameters -> parameters.add(text).add(text).addAll(posts));
        session.command("empty the shelf of term", term, UNFILE, posts.size())
                .update(parameters -> parameters.add(term).addAll(posts));
    }
}
