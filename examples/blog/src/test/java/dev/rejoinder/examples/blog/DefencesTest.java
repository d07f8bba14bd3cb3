package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Post;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefencesTest extends StartedBlog {

    private static final String BREAKOUT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/posts/hello", "/feed", "/nowhere", "/moderation", "/archive"})
    void every_answer_forbids_what_the_site_does_not_need(String path) throws Exception {
        blog.aPost("Hello");

        Answer answer = blog.visitor().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src https: http: 'self'; form-action 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.html()).doesNotContain("<script").doesNotContain(" style=");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /nowhere",
        "404, /posts/nothing",
        "404, /posts/hello?comment=xyz",
        "404, /posts/hello?replyto=%3Cscript%3E",
        "404, /archive/2009/13",
        "404, /archive/0/1",
        "404, /category/none",
        "404, /author/nobody",
        "404, /assets/Main.class",
        "400, /?page=garbage",
        "400, /?page=k00000000000000000000000",
        "400, /posts/hello?page=%00",
        "400, /posts/hello?page=p",
        "400, /tag/x?y=%ff",
        "400, /posts/%c3%28",
        "200, /posts/hello?held=a.b.c",
    })
    void a_wrong_address_gets_a_friendly_page(int status, String path) throws Exception {
        blog.aComment(blog.aPost("Hello"), "Ada", "Hello?");

        Answer answer = blog.visitor().get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.html()).doesNotContain("Exception").doesNotContain("dev.rejoinder");
    }

    @Test
    void other_methods_are_told_what_is_allowed() throws Exception {
        Answer answer = blog.visitor().send("DELETE", "/posts/hello");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(blog.visitor().send("HEAD", "/").status()).isEqualTo(200);
        assertThat(blog.visitor().send("POST", "/posts/hello/comments").status())
                .isIn(404, 415);
    }

    @Test
    void hostile_names_addresses_and_texts_stay_text() throws Exception {
        PostDraft draft = PostDraft.titled("Title " + BREAKOUT)
                .slug("hostile")
                .markdown(BREAKOUT + "\n\n[click](javascript:alert(3)) <svg onload=alert(4)>");
        Post post = blog.aPost(TestBlog.LONG_AGO, draft);
        Guest guest = new Guest("Name " + BREAKOUT, null, "https://example.org/?'onclick=alert(5)");
        blog.aReply(post, null, guest, TestBlog.LONG_AGO.plusSeconds(1), BREAKOUT + " [x](data:text/html,x)");

        for (String path : new String[] {"/", "/posts/hostile", "/archive"}) {
            assertHarmless(blog.visitor().get(path));
        }
        assertHarmless(blog.moderator().get("/moderation?queue=approved"));
        assertHarmless(blog.visitor()
                .comment(
                        "/posts/hostile",
                        Map.of("name", "", "email", BREAKOUT, "url", BREAKOUT, "text", "</textarea>" + BREAKOUT)));
    }

    private static void assertHarmless(Answer page) {
        assertThat(page.html())
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("<svg")
                .doesNotContainIgnoringCase("href=\"javascript:")
                .doesNotContainIgnoringCase("href=\"data:");
        assertThat(page.html().split("</textarea>", -1)).hasSizeLessThanOrEqualTo(2);
    }
}
