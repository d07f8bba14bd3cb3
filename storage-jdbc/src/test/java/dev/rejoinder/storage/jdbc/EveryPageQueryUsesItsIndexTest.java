package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the planners of H2 and SQLite how they run every statement that the store reads with, on filled tables and with
 * fresh statistics. A shelf of several terms alone may sort, and only the keys that it has picked from its ranges.
 */
class EveryPageQueryUsesItsIndexTest {

    private static final Pattern UNBOUNDED_IN_H2 = Pattern.compile("RJ_\\w+\\.tableScan|/\\* PUBLIC\\.\\w+ \\*/");
    private static final Pattern LIMITED_IN_H2 = Pattern.compile("FETCH FIRST");
    private static final Pattern SORTED_IN_H2 = Pattern.compile("index sorted");
    private static final Pattern UNBOUNDED_IN_SQLITE = Pattern.compile("SCAN (rj_\\w+|[a-z])\\b|USE TEMP B-TREE");

    private static final Id THREAD = Fixtures.anId();

    @TempDir
    private Path folder;

    @Test
    void onH2() throws SQLException {
        try (HikariDataSource database = Databases.h2()) {
            Map<String, String> plans = plans(database, "ANALYZE", "EXPLAIN ", 1);

            plans.forEach((sql, plan) -> {
                assertThat(plan).as(sql).doesNotContainPattern(UNBOUNDED_IN_H2);
                if (!isShelfOfTerms(sql) && !sql.contains("approved")) {
                    assertThat(SORTED_IN_H2.matcher(plan).results().count())
                            .as("sorted by an index: %s", plan)
                            .isGreaterThanOrEqualTo(
                                    LIMITED_IN_H2.matcher(plan).results().count());
                }
            });
        }
    }

    @Test
    void onSqlite() throws SQLException {
        try (HikariDataSource database = Databases.sqlite(folder)) {
            Map<String, String> plans = plans(database, "ANALYZE", "EXPLAIN QUERY PLAN ", 4);

            plans.forEach((sql, plan) -> {
                String alarming = isShelfOfTerms(sql) ? plan.replaceAll("USE TEMP B-TREE", "") : plan;
                assertThat(alarming).as(sql).doesNotContainPattern(UNBOUNDED_IN_SQLITE);
            });
        }
    }

    private static boolean isShelfOfTerms(String sql) {
        return sql.contains("SELECT DISTINCT post_id");
    }

    private static Map<String, String> plans(HikariDataSource database, String analyze, String explain, int column)
            throws SQLException {
        FaultyDataSource recording = new FaultyDataSource(database);
        BlogStore store = Databases.migrated(recording);
        fill(store);
        recording.statements().clear();
        store.read(unit -> {
            readEverything(unit);
            return unit;
        });
        Map<String, String> plans = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(analyze);
            for (String sql : recording.statements()) {
                plans.put(sql, plan(statement, explain + sql, column));
            }
        }
        assertThat(plans).hasSizeGreaterThan(40);
        return plans;
    }

    private static String plan(Statement statement, String explain, int column) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet plan = statement.executeQuery(explain)) {
            while (plan.next()) {
                lines.add(plan.getString(column));
            }
        }
        return String.join("\n", lines);
    }

    /** One long thread, one member and one term for all posts: what tempts a planner most to take another index. */
    private static void fill(BlogStore store) {
        Term term = Fixtures.aTag();
        for (int batch = 0; batch < 5; batch++) {
            store.write(unit -> {
                unit.comments()
                        .insertAll(Stream.generate(() -> Fixtures.aComment(THREAD))
                                .limit(1_000)
                                .toList());
                return unit;
            });
        }
        store.write(unit -> {
            for (int i = 0; i < 500; i++) {
                Post post = Fixtures.aPostUnder(term);
                unit.posts().insert(post);
                unit.events().append(Fixtures.anEventOn(Target.of(post), 0));
            }
            return unit;
        });
    }

    private static void readEverything(UnitOfWork unit) {
        Id id = Fixtures.anId();
        Set<Id> three = Set.of(Fixtures.anId(), Fixtures.anId(), id);
        for (Order order : Order.values()) {
            readPages(unit, order, id);
            Stream.of(Shelf.ALL, Shelf.STICKY, new Shelf.By("jennifer"), new Shelf.Filed(three))
                    .forEach(shelf -> readShelf(unit, shelf, order, id));
        }
        readByKeys(unit, id, three);
    }

    private static void readPages(UnitOfWork unit, Order order, Id id) {
        unit.commentPages().threaded(THREAD, null, 50);
        unit.commentPages().flat(THREAD, order, id, 50);
        unit.commentPages().roots(THREAD, order, null, 50);
        unit.commentPages().withStatus(Status.APPROVED, order, null, 50);
        unit.commentPages().withStatus(Status.APPROVED, order, new CommentKey(id, id), 50);
        unit.comments().branch(THREAD, null, null, 50);
        unit.posts().inState(Publication.State.PUBLISHED, order, null, 10);
        unit.posts().all(null, 10);
        unit.terms().all(Taxonomy.TAG, null, 10);
        unit.threads().all(null, 10);
        unit.events().all(null, 10);
    }

    private static void readShelf(UnitOfWork unit, Shelf shelf, Order order, Id id) {
        Period period = Period.until(Fixtures.NOON);
        unit.posts().published(shelf, period, order, null, 10);
        unit.posts().published(shelf, period, order, new PostPosition(Period.BEGINNING, id), 10);
    }

    private static void readByKeys(UnitOfWork unit, Id id, Set<Id> three) {
        Target comment = Target.of(new CommentKey(THREAD, id));
        unit.commentPages().below(THREAD, three, 5);
        unit.commentPages().approvedBy(AuthorKey.of(Fixtures.ADA).orElseThrow(), 3);
        unit.comments().find(THREAD, three);
        unit.posts().find(three);
        unit.terms().find(three);
        unit.terms().listed(three, Fixtures.NOON);
        unit.slugs().owner(new Slug(Slug.Space.POST, "a"));
        unit.slugs().of(Slug.Space.POST, three);
        unit.threads().find(Set.of(id));
        unit.threads().on(List.of(Subject.of("product", "a"), Subject.of("product", "b")));
        unit.submissionKeys().find(id, "key");
        unit.events().find(three);
        unit.events().trail(comment, 5, 10);
        unit.events().count(List.of(comment));
    }
}
