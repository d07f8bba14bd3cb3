package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Fixtures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Two threads of 100,000 comments, and some ten thousands of all else: one row of each table, multiplied by the server. One
 * author and one term have it all, which is what tempts a planner most to take another index.
 */
final class BigSite {

    static final int COMMENTS = 100_000;
    private static final int OTHERS = 20_000;

    final CommentThread thread = Fixtures.aThread();
    final Comment first = Fixtures.aComment(thread.id());
    final Term term = Fixtures.aTag();
    private final CommentThread otherThread = Fixtures.aThread();
    private final Comment firstOther = Fixtures.aComment(otherThread.id());
    private final Post post = Fixtures.aPostUnder(term);
    private final Product product;

    BigSite(Product product) {
        this.product = product;
    }

    /** A root in the middle of its thread. */
    Id middle() {
        return new Id(first.id().value() + COMMENTS / 2);
    }

    void fill(BlogStore store, DataSource database) throws SQLException {
        store.write(unit -> {
            unit.threads().insert(thread);
            unit.threads().insert(otherThread);
            unit.comments().insert(first);
            unit.comments().insert(firstOther);
            unit.terms().insert(term);
            unit.posts().insert(post);
            unit.events().append(Fixtures.anEventOn(Target.of(post), 0));
            unit.slugs().claim(new Slug(Slug.Space.POST, "a"), post.id());
            unit.revisions().append(List.of(Fixtures.aRevision(first.key(), 0)));
            unit.submissionKeys().claim(otherThread.id(), "key", firstOther.id());
            unit.votes().put(Fixtures.aVoteFor(first));
            return unit;
        });
        try (Connection connection = database.getConnection()) {
            multiplyComments(connection, first);
            multiplyComments(connection, firstOther);
            multiplyOthers(connection);
            addDeltas(connection);
            Dialect.execute(
                    connection,
                    "INSERT INTO rj_moved (thread_id, comment_id, to_thread_id) SELECT thread_id, id + 1000000, id FROM"
                            + " rj_comment");
            for (String table : Ddl.of(product, Tables.DEFAULT).tables().keySet()) {
                settle(connection, table);
            }
        }
    }

    private void settle(Connection connection, String table) throws SQLException {
        if (product != Product.POSTGRESQL) {
            Dialect.execute(connection, "ANALYZE TABLE " + table);
            return;
        }
        do {
            Dialect.execute(connection, "VACUUM ANALYZE " + table);
        } while (!isVisibleToAll(connection, table));
    }

    /** Not as long as the server's own analysis looks at an older state; until then an index alone does not tell enough. */
    private static boolean isVisibleToAll(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet pages = statement.executeQuery(
                        "SELECT relallvisible >= relpages FROM pg_class WHERE oid = '" + table + "'::regclass")) {
            return pages.next() && pages.getBoolean(1);
        }
    }

    /** Every tenth is a root, with the nine that follow below it; one in a thousand is held. */
    private void multiplyComments(Connection connection, Comment first) throws SQLException {
        String held = "CASE WHEN n %% 1000 = 999 THEN %d ELSE %d END";
        String root = bytes("id + n - n % 10");
        String reply = product == Product.MARIADB
                ? "CONCAT(" + root + ", " + bytes("id + n") + ")"
                : root + " || " + bytes("id + n");
        multiply(
                connection,
                "rj_comment",
                COMMENTS,
                "thread_id = " + first.key().thread().value() + " AND id = "
                        + first.id().value(),
                Map.of(
                        "id",
                        "id + n",
                        "created_at",
                        "created_at + n",
                        "parent_id",
                        "CASE WHEN n % 10 = 0 THEN 0 ELSE id + n - n % 10 END",
                        "depth",
                        "CASE WHEN n % 10 = 0 THEN 1 ELSE 2 END",
                        "path",
                        "CASE WHEN n % 10 = 0 THEN " + root + " ELSE " + reply + " END",
                        "visible",
                        held.formatted(0, 1),
                        "status",
                        held.formatted(Codes.STATUS.of(Status.PENDING), Codes.STATUS.of(Status.APPROVED))));
    }

    private String bytes(String number) {
        return switch (product) {
            case MARIADB -> "UNHEX(LPAD(HEX(" + number + "), 16, '0'))";
            case H2 -> "CAST(" + number + " AS BINARY(8))";
            default -> "int8send(" + number + ")";
        };
    }

    private void multiplyOthers(Connection connection) throws SQLException {
        String sticky = "CASE WHEN n % 100 = 0 THEN 1 ELSE 0 END";
        String ofPost = "id = " + post.id().value();
        multiply(
                connection,
                "rj_post",
                OTHERS,
                ofPost,
                Map.of("id", "id + n", "published_at", "published_at - n", "sticky", sticky));
        multiply(
                connection,
                "rj_filing",
                OTHERS,
                "post_" + ofPost,
                Map.of("post_id", "post_id + n", "listed_at", "listed_at - n"));
        multiply(connection, "rj_term", OTHERS, "id = " + term.id().value(), Map.of("id", "id + n"));
        multiply(
                connection,
                "rj_slug",
                OTHERS,
                "owner_" + ofPost,
                Map.of("name", "CONCAT(name, n)", "owner_id", "owner_id + n"));
        multiply(
                connection,
                "rj_thread",
                OTHERS,
                "id = " + otherThread.id().value(),
                Map.of("id", "id + n", "subject_id", "CONCAT(subject_id, n)"));
        multiply(
                connection,
                "rj_submission",
                OTHERS,
                "comment_id = " + firstOther.id().value(),
                Map.of("token", "CONCAT(token, n)", "comment_id", "comment_id + n"));
        multiply(
                connection,
                "rj_vote",
                OTHERS,
                "comment_id = " + first.id().value(),
                Map.of("comment_id", "comment_id + n"));
        multiply(
                connection,
                "rj_revision",
                COMMENTS,
                "comment_id = " + first.id().value(),
                Map.of("comment_id", "comment_id + n"));
        multiply(
                connection,
                "rj_event",
                OTHERS,
                "target_" + ofPost,
                Map.of("id", "id + n", "target_id", "target_id + n"));
    }

    private void addDeltas(Connection connection) throws SQLException {
        Dialect.execute(
                connection,
                "INSERT INTO rj_thread_delta (thread_id, id, " + CountColumns.NAMES + ") SELECT id + n, n, "
                        + CountColumns.NAMES + " FROM rj_thread, " + numbers(OTHERS) + " numbers WHERE id = "
                        + otherThread.id().value());
    }

    private String numbers(int upTo) {
        return switch (product) {
            case MARIADB -> "(SELECT seq AS n FROM seq_1_to_" + upTo + ")";
            case H2 -> "(SELECT x AS n FROM SYSTEM_RANGE(1, " + upTo + "))";
            default -> "(SELECT n FROM generate_series(1, " + upTo + ") n)";
        };
    }

    private void multiply(Connection connection, String table, int times, String which, Map<String, String> changed)
            throws SQLException {
        Set<String> columns = Ddl.of(product, Tables.DEFAULT).tables().get(table);
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(changed.getOrDefault(column, column)));
        Dialect.execute(
                connection,
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                        + " FROM " + table + ", " + numbers(times) + " numbers WHERE " + which);
    }
}
