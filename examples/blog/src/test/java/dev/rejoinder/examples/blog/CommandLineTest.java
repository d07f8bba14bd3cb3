package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.samples.SampleBlog;
import dev.rejoinder.storage.jdbc.Tables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Before the first command nothing has told the connection pool to be quiet. */
    @BeforeAll
    static void quiet() {
        run("--version");
    }

    private String sqlite(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    private String aSampleBlog(String name) {
        try (Database database = Database.open(sqlite(name), Tables.DEFAULT, null, null)) {
            SampleBlog.writeIfEmpty(database.store());
        }
        return sqlite(name);
    }

    @Test
    void a_blog_moves_to_another_database_and_back_without_loss() throws Exception {
        String from = aSampleBlog("from.db");
        String to = "jdbc:h2:" + folder.resolve("to") + ";WRITE_DELAY=0";
        Path first = folder.resolve("first.jsonl");
        Path second = folder.resolve("second.jsonl");

        assertThat(run("export", first.toString(), "--db", from).out()).contains("5 posts");
        Ran imported = run("import", first.toString(), "--db", to, "--prefix", "other_");
        run("export", second.toString(), "--db", to, "--prefix", "other_");

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("Added: ").contains("5 posts").contains("There already: nothing");
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(run("verify", "--db", to, "--prefix", "other_").out()).contains("In order: 5 posts");
        assertThat(run("import", first.toString(), "--db", from).out()).contains("Added: nothing");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void a_dry_run_writes_nothing() {
        String from = aSampleBlog("from.db");
        Path archive = folder.resolve("archive.jsonl");
        run("export", archive.toString(), "--db", from);

        Ran dry = run("import", archive.toString(), "--db", sqlite("to.db"), "--dry-run");

        assertThat(dry.out()).contains("dry run").contains("Would add: ");
        assertThat(run("verify", "--db", sqlite("to.db")).out()).contains("In order: 0 posts");
    }

    @Test
    void samples_are_written_once_and_are_in_order() {
        aSampleBlog("blog.db");
        String url = aSampleBlog("blog.db");

        Ran verified = run("verify", "--db", url);

        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("In order: 5 posts");
    }

    @Test
    void verify_names_what_differs_and_fails() throws Exception {
        String url = aSampleBlog("blog.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE rj_comment SET visible = 1 - visible WHERE parent_id <> 0");
        }

        Ran verified = run("verify", "--db", url);

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("Not in order");
        assertThat(verified.out().lines()).hasSizeGreaterThan(1);
    }

    @Test
    void what_a_person_can_mend_is_said_in_one_line() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.xml"), "This is not an export.\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneLine(1, "Can't listen", run("serve", "--memory", "--port", port));
        }
        assertOneLine(1, "Not a database address: jdbc:oracle:x", run("verify", "--db", "jdbc:oracle:x?password=p"));
        assertOneLine(1, "There is no database", run("verify", "--db", sqlite("missing.db")));
        assertOneLine(1, "There is no database", run("export", "x", "--db", sqlite("missing.db")));
        assertOneLine(1, "Can't read the file", run("import", "missing.xml", "--db", sqlite("new.db")));
        assertOneLine(1, "line 1", run("import", nonsense.toString(), "--db", sqlite("new.db")));
        assertOneLine(1, "Can't write the file", run("export", folder.toString(), "--db", sqlite("new.db")));
        assertOneLine(
                1, "WRITE_DELAY=0", run("import", nonsense.toString(), "--db", "jdbc:h2:" + folder.resolve("h2")));
        assertOneLine(1, "use serve --memory", run("serve", "--db", "jdbc:sqlite::memory:"));
        assertOneLine(2, "--prefix", run("verify", "--prefix", "Robert'); --"));
        assertOneLine(2, "--port", run("serve", "--memory", "--port", "70000"));
        assertOneLine(2, "exclude each other", run("serve", "--memory", "--db", sqlite("new.db")));
        assertOneLine(2, "--url", run("serve", "--memory", "--url", "blog.example"));
        assertOneLine(2, "zone", run("serve", "--zone", "Mars/Olympus"));
        assertOneLine(2, "Missing required parameter", run("import"));
        assertOneLine(2, "Unknown option", run("verify", "--nonsense"));
        assertThat(folder.resolve("missing.db")).doesNotExist();
    }

    private static void assertOneLine(int exit, String part, Ran ran) {
        assertThat(ran.err()).contains(part).doesNotContain("password=p");
        assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
        assertThat(ran.exit()).isEqualTo(exit);
    }
}
