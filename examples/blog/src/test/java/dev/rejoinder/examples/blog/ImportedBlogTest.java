package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.examples.blog.http.Origin;
import dev.rejoinder.storage.jdbc.Tables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedBlogTest {

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("blog.db");
    }

    private static Path export() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ImportedBlogTest.class.getResource("career-notes.xml"))
                .toURI());
    }

    private String imports(Path file, int exit) {
        StringWriter printed = new StringWriter();
        PrintWriter console = new PrintWriter(printed);
        assertThat(Main.run(console, console, "import", file.toString(), "--db", url()))
                .as(printed.toString())
                .isEqualTo(exit);
        return printed.toString();
    }

    private Answer page(String path) throws Exception {
        BlogSettings settings =
                new BlogSettings("Career Notes", ZoneOffset.UTC, Origin.asRequested(), Optional.empty());
        try (Database database = Database.open(url(), Tables.DEFAULT, null, null);
                RunningBlog blog =
                        RunningBlog.start(database.store(), settings, new InetSocketAddress("localhost", 0))) {
            return new Visitor("http://localhost:" + blog.port()).get(path);
        }
    }

    @Test
    void a_wordpress_blog_looks_as_it_did() throws Exception {
        assertThat(imports(export(), 0))
                .contains("WordPress export 1.2")
                .contains("1 posts")
                .contains("3 comments");

        Answer page = page("/posts/say-hello");

        assertThat(page.words())
                .contains("Say hello on the stairs")
                .contains("Posted on November 3, 2009")
                .contains("Filed Under (Advice, Networking, Social Media) by jennifer")
                .contains("(2) Comments")
                .contains("Зоя on 4 November, 2009 at 10:11 am #")
                .contains("А если лифт сломан?")
                .doesNotContain("Buy now.");
        assertThat(page.html())
                .contains("<a href=\"https://zoya.example/\" rel=\"ugc nofollow\">Зоя</a>")
                .contains("<em>stairs</em>")
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void an_old_address_leads_to_the_post() throws Exception {
        imports(export(), 0);

        assertThat(page("/2009/11/03/say-hello").location()).isEqualTo("/posts/say-hello");
    }

    @Test
    void a_second_import_adds_nothing() throws Exception {
        imports(export(), 0);

        assertThat(imports(export(), 0)).contains("Added: nothing");
    }

    @Test
    void a_file_that_breaks_off_names_the_line_and_leaves_nothing() throws Exception {
        String whole = Files.readString(export());
        Path half =
                Files.writeString(folder.resolve("half.xml"), whole.substring(0, whole.indexOf("<wp:comment_id>13")));

        assertThat(imports(half, 1)).startsWith("line ").hasLineCount(1);
        assertThat(page("/").words()).contains("There are no posts here yet.");
    }
}
