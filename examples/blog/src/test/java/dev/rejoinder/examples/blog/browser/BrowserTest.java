package dev.rejoinder.examples.blog.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.examples.blog.TestBlog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    private static final String PAGE = "/posts/hello";

    @TempDir
    private Path folder;

    @Test
    void a_comment_is_posted_held_approved_and_then_in_place() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium here: install Debian's package, or name one in CHROMIUM");
        Path profile = Files.createDirectory(folder.resolve("profile"));
        try (TestBlog blog = TestBlog.start();
                Chromium chromium = Chromium.start(program.get(), profile);
                DevTools page = chromium.openPage()) {
            blog.aPost("Hello");

            post(page, blog);
            assertThat(page.text("#notice")).contains("waits for a moderator").contains("only you see it");
            assertThat(page.text(".comment .body")).isEqualTo("What a fine day");
            assertThat(page.text("#comments-title")).isEqualTo("(0) Comments");

            approve(page, blog);
            page.open(blog.origin() + PAGE);
            assertThat(page.text("#comments-title")).isEqualTo("(1) Comment");
            assertThat(page.text(".comment h3")).isEqualTo("Ada");
            assertThat(page.text(".comment .body em")).isEqualTo("fine");

            reply(page);
            assertThat(page.text("#comments-title")).isEqualTo("(2) Comments");
            assertThat(page.text(".thread ol .comment .body")).isEqualTo("It was, too.");
            assertThat(page.errors()).isEmpty();
        }
    }

    private static void post(DevTools page, TestBlog blog) throws Exception {
        page.open(blog.origin() + PAGE);
        page.fill("#name", "Ada");
        page.fill("#email", "ada@example.org");
        page.fill("#text", "What a *fine* day");
        page.click("#respond button", "#notice");
    }

    private static void approve(DevTools page, TestBlog blog) throws Exception {
        page.open(blog.origin() + blog.moderation());
        assertThat(page.text(".queued .reasons")).contains("The author has 0 approved comments");
        page.click(".queued button.approve", ".notice button");
        assertThat(page.text(".notice")).contains("The comment by Ada is now approved.");
    }

    /** Ada is known by now, and is not made to wait again. */
    private static void reply(DevTools page) throws Exception {
        page.click(".comment a.reply", ".replying");
        assertThat(page.text(".replying")).contains("Replying to Ada");
        page.fill("#name", "Ada");
        page.fill("#email", "ada@example.org");
        page.fill("#text", "It was, too.");
        page.click("#respond button", ".thread ol .comment");
    }
}
