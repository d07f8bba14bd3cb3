package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Has PostgreSQL and MariaDB run every statement that the store reads with, on a big site with fresh statistics, and tell
 * how: by ranges of indexes, without a sort, reading at most two rows for one that it returns. A shelf of several terms
 * alone may sort, and only the keys that it has picked from its ranges; rows that were asked for by key may be put in order.
 */
class EveryServerQueryUsesItsIndexTest {

    /** What a lookup by key may read for an answer of no rows, or of one sum. */
    private static final int A_FEW = 32;

    private static final Pattern POSTGRES_NODE = Pattern.compile(
            "(Seq Scan|Index (?:Only )?Scan|Bitmap Heap Scan)[^(]*\\(actual rows=([0-9.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern MARIADB_READ = Pattern.compile("\\|table=rj_.*\\|r_rows=([0-9.]+)\\|");

    private final SoftAssertions all = new SoftAssertions();

    private interface Check {
        void of(Connection connection, RecordedQueries queries, String sql) throws SQLException;
    }

    @Test
    void onPostgres() throws SQLException {
        check(Servers.POSTGRESQL, this::onPostgres);
    }

    private void onPostgres(Connection connection, RecordedQueries queries, String sql) throws SQLException {
        String explain = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) ";
        String plan = String.join("\n", queries.run(connection, explain, sql));
        double read = POSTGRES_NODE
                .matcher(plan)
                .results()
                .mapToDouble(node -> Double.parseDouble(node.group(2)) * Integer.parseInt(node.group(3)))
                .sum();
        Matcher removed = REMOVED.matcher(plan);
        while (removed.find()) {
            read += Integer.parseInt(removed.group(1));
        }
        all.assertThat(plan).as(sql).doesNotContain("Seq Scan");
        if (isPage(sql)) {
            all.assertThat(plan).as(sql).doesNotContain("Sort");
        }
        readsFew(read, queries.run(connection, "", sql).size(), sql, plan);
    }

    @Test
    void onMariaDb() throws SQLException {
        check(Servers.MARIADB, this::onMariaDb);
    }

    private void onMariaDb(Connection connection, RecordedQueries queries, String sql) throws SQLException {
        List<String> steps = queries.run(connection, "ANALYZE ", sql);
        String plan = String.join("\n", steps);
        double read = 0;
        for (String step : steps) {
            Matcher rows = MARIADB_READ.matcher(step);
            if (rows.find()) {
                read += Double.parseDouble(rows.group(1));
            }
        }
        all.assertThat(plan).as(sql).doesNotContainPattern("\\|table=(rj_\\w+|[a-z])\\|type=(ALL|index)\\|");
        if (isPage(sql)) {
            all.assertThat(plan).as(sql).doesNotContain("filesort");
        }
        readsFew(read, queries.run(connection, "", sql).size(), sql, plan);
    }

    private void readsFew(double read, int returned, String sql, String plan) {
        all.assertThat(read)
                .as("rows read for %d of %s%n%s", returned, sql, plan)
                .isLessThanOrEqualTo(Math.max(2.0 * returned, A_FEW));
    }

    private static boolean isPage(String sql) {
        return sql.contains("LIMIT") && !sql.contains("SELECT DISTINCT post_id");
    }

    private void check(Servers server, Check check) throws SQLException {
        Product product = Product.valueOf(server.name());
        try (HikariDataSource database = Databases.of(product, null)) {
            BigSite site = new BigSite(product);
            site.fill(Databases.migrated(database), database);
            RecordedQueries queries = new RecordedQueries();
            JdbcStore.owning(queries.over(database)).read(unit -> {
                new EveryRead(unit, site.thread.id(), site.middle(), site.term.id()).run();
                return unit;
            });
            List<String> seen = new ArrayList<>();
            try (Connection connection = database.getConnection()) {
                for (String sql : queries.sql()) {
                    check.of(connection, queries, sql);
                    seen.add(sql);
                }
            }
            assertThat(seen).hasSizeGreaterThan(40);
        }
        all.assertAll();
    }
}
