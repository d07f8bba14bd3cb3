package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.BranchRecords.Hidden;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch is found by its range of paths in every product, in a thread of which it is a small part. */
class HidingUsesItsIndexTest {

    private static final Id THREAD = Fixtures.anId();

    @TempDir
    private Path folder;

    @Test
    void onH2() throws SQLException {
        check(Databases.h2(), "ANALYZE", "EXPLAIN ");
    }

    @Test
    void onSqlite() throws SQLException {
        check(Databases.sqlite(folder), "ANALYZE", "EXPLAIN QUERY PLAN ");
    }

    @Test
    void onPostgres() throws SQLException {
        check(Databases.of(Product.POSTGRESQL, null), "ANALYZE rj_comment", "EXPLAIN ");
    }

    @Test
    void onMariaDb() throws SQLException {
        check(Databases.of(Product.MARIADB, null), "ANALYZE TABLE rj_comment", "EXPLAIN ");
    }

    private static void check(HikariDataSource database, String analyze, String explain) throws SQLException {
        try (database) {
            Comment top = Fixtures.aComment(THREAD);
            fill(Databases.migrated(database), top);
            RecordedQueries queries = new RecordedQueries();
            Hidden hidden = JdbcStore.owning(queries.over(database))
                    .write(unit -> unit.branches().hide(THREAD, top.placement().path()));
            assertThat(hidden).isEqualTo(new Hidden(100, 0));
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(analyze);
                assertThat(queries.sql()).hasSize(2);
                for (String sql : queries.sql()) {
                    assertThat(queries.run(connection, explain + sql, sql).toString())
                            .as(sql)
                            .containsIgnoringCase("rj_comment_path");
                }
            }
        }
    }

    private static void fill(BlogStore store, Comment top) {
        List<Comment> all = new ArrayList<>();
        Stream.generate(() -> Fixtures.aComment(THREAD)).limit(4_500).forEach(all::add);
        all.add(top);
        Stream.generate(() -> Fixtures.aReplyTo(top)).limit(99).forEach(all::add);
        for (List<Comment> some : Limits.parts(all, 500)) {
            store.write(unit -> {
                unit.comments().insertAll(some);
                return some.size();
            });
        }
    }
}
