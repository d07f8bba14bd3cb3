package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                if (!isShelfOfTerms(sql)
                        && !sql.contains("approved")
                        && !sql.contains(") replies")
                        && !sql.contains("list.item")) {
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
            new EveryRead(unit, Subject.of("product", "a"), THREAD, Fixtures.anId(), Fixtures.anId()).run();
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
            List<Comment> comments = Stream.generate(() -> Fixtures.aComment(THREAD))
                    .limit(1_000)
                    .toList();
            store.write(unit -> {
                unit.comments().insertAll(comments);
                unit.votes().insertAll(comments.stream().map(Fixtures::aVoteFor).toList());
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
}
