package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Has PostgreSQL, MariaDB and H2 run every statement that the store reads with, on a big site with fresh statistics, and
 * tell how, where H2 tells no more than how many rows it looked at: by ranges of indexes, without a sort, reading at most two rows for one that it returns. A shelf of several terms
 * alone may sort, and only the keys that it has picked from its ranges; rows that were asked for by key may be put in order,
 * and so may a page of threads to which the changes of their counts have been added. The position of a page alone is counted,
 * from an index and nothing else.
 */
class EveryQueryReadsFewRowsTest {

    /** What a lookup by key may read for an answer of no rows, or of one sum. */
    private static final int A_FEW = 32;

    /** Through how many replies it is looked for those below them, of which there may be none. */
    private static final int A_PAGE_OF_REPLIES = 64 * 21;

    private static final String EXPLAIN = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) ";

    private static final Pattern POSTGRES_NODE = Pattern.compile(
            "(Seq Scan|Index (?:Only )?Scan|Bitmap Heap Scan)[^(]*\\(actual rows=([0-9.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern MARIADB_READ = Pattern.compile("\\|table=rj_.*\\|r_rows=([0-9.]+)\\|");

    /** What two subqueries read, one in the other, counts three times. */
    private static final int H2_COUNTS = 3;

    private static final Pattern H2_READ = Pattern.compile("scanCount: (\\d+)");

    private final SoftAssertions all = new SoftAssertions();

    private interface Check {
        void of(Connection connection, RecordedQueries queries, String sql) throws SQLException;
    }

    @Test
    void onPostgres() throws SQLException {
        check(Product.POSTGRESQL, this::onPostgres);
    }

    private void onPostgres(Connection connection, RecordedQueries queries, String sql) throws SQLException {
        int returned = queries.run(connection, sql, sql).size();
        check(sql, String.join("\n", queries.run(connection, EXPLAIN + sql, sql)), returned);
        if (isPage(sql)) {
            prepareForAnyParameters(connection, sql);
            String places = sql.replaceAll("[^?]", "").replace("?", ", ?").substring(2);
            String plan = String.join("\n", queries.run(connection, EXPLAIN + "EXECUTE asked(" + places + ")", sql));
            check(sql, plan, returned);
            Dialect.execute(connection, "DEALLOCATE asked");
        }
    }

    /** As for a driver that sends a statement often: it is planned once, with a limit of nobody knows how many rows. */
    private static void prepareForAnyParameters(Connection connection, String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : c);
        }
        Dialect.execute(connection, "SET plan_cache_mode = force_generic_plan");
        Dialect.execute(connection, "PREPARE asked AS " + numbered);
    }

    private void check(String sql, String plan, int returned) {
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
        if (isPosition(sql)) {
            all.assertThat(plan).as(sql).contains("Index Only Scan").doesNotContain("Index Scan");
        } else {
            readsFew(read, returned, sql, plan);
        }
    }

    @Test
    void onMariaDb() throws SQLException {
        check(Product.MARIADB, this::onMariaDb);
    }

    private void onMariaDb(Connection connection, RecordedQueries queries, String sql) throws SQLException {
        List<String> steps = queries.run(connection, "ANALYZE " + sql, sql);
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
        if (isPosition(sql)) {
            all.assertThat(plan).as(sql).contains("Using index");
        } else {
            readsFew(read, queries.run(connection, sql, sql).size(), sql, plan);
        }
    }

    /** Its plan names columns that an index is not searched by, but tells how many rows were looked at. */
    @Test
    void onH2() throws SQLException {
        check(Product.H2, this::onH2);
    }

    private void onH2(Connection connection, RecordedQueries queries, String sql) throws SQLException {
        String plan = String.join("\n", queries.run(connection, "EXPLAIN ANALYZE " + sql, sql));
        if (!isPosition(sql)) {
            double read = H2_READ.matcher(plan)
                    .results()
                    .mapToDouble(table -> Double.parseDouble(table.group(1)))
                    .sum();
            readsFew(
                    sql.contains("(SELECT DISTINCT") ? read / H2_COUNTS : read,
                    queries.run(connection, sql, sql).size(),
                    sql,
                    plan);
        }
    }

    private void readsFew(double read, int returned, String sql, String plan) {
        all.assertThat(read)
                .as("rows read for %d of %s%n%s", returned, sql, plan)
                .isLessThanOrEqualTo(sql.contains(") few JOIN") ? A_PAGE_OF_REPLIES : Math.max(2.0 * returned, A_FEW));
    }

    /** To say how many lie before a place takes as long as they are many, but no look at any of them. */
    private static boolean isPosition(String sql) {
        return sql.contains("SELECT COUNT(*) FROM rj_comment");
    }

    private static boolean isPage(String sql) {
        return sql.contains("LIMIT") && !sql.contains("SELECT DISTINCT post_id") && !sql.contains("GROUP BY");
    }

    private void check(Product product, Check check) throws SQLException {
        try (HikariDataSource database = Databases.of(product, null)) {
            BigSite site = new BigSite(product);
            site.fill(Databases.migrated(database), database);
            RecordedQueries queries = new RecordedQueries();
            JdbcStore.owning(queries.over(database)).read(unit -> {
                new EveryRead(unit, site.thread.subject(), site.thread.id(), site.middle(), site.term.id()).run();
                return unit;
            });
            List<String> seen = new ArrayList<>();
            try (Connection connection = writingParametersIntoStatements(product, database)) {
                for (String sql : queries.sql()) {
                    check.of(connection, queries, sql);
                    seen.add(sql);
                }
            }
            assertThat(seen).hasSizeGreaterThan(40);
        }
        all.assertAll();
    }

    /** PostgreSQL's EXPLAIN EXECUTE takes no others; MariaDB's driver does so anyway. */
    private static Connection writingParametersIntoStatements(Product product, HikariDataSource database)
            throws SQLException {
        if (product == Product.H2) {
            return database.getConnection();
        }
        Properties properties = new Properties();
        properties.setProperty("user", database.getUsername());
        properties.setProperty("password", database.getPassword());
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
