package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ListsAndFeedsTest extends StartedBlog {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Post aPost(int day, PostDraft draft) {
        return blog.aPost(TestBlog.LONG_AGO.plus(Duration.ofDays(day)), draft.markdown("Body of " + draft.title()));
    }

    private static String next(Answer page) {
        return page.html().replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1");
    }

    @Test
    void the_home_page_is_newest_first_with_pinned_posts_on_top() throws Exception {
        aPost(0, PostDraft.titled("Pinned one").sticky(true));
        for (int day = 1; day <= 12; day++) {
            aPost(day, PostDraft.titled("Day " + day + "."));
        }

        Answer first = blog.visitor().get("/");
        Answer second = blog.visitor().get(next(first));

        assertThat(first.words()).containsSubsequence("Pinned one", "Day 12.", "Day 11.", "Day 3.");
        assertThat(first.words()).doesNotContain("Day 2.");
        assertThat(second.words()).containsSubsequence("Day 2.", "Day 1.", "Newest posts");
    }

    @Test
    void a_category_holds_what_is_below_it_and_shows_what_is_above() throws Exception {
        Id work = blog.aCategory("Work", null);
        Id advice = blog.aCategory("Good advice", work);
        aPost(0, PostDraft.titled("Deep down").in(advice));
        aPost(1, PostDraft.titled("Elsewhere"));

        assertThat(blog.visitor().get("/category/work").words())
                .contains("Deep down")
                .doesNotContain("Elsewhere");
        assertThat(blog.visitor().get("/category/good-advice").html())
                .contains("<li><a href=\"/category/work\">Work</a></li>")
                .contains("<li aria-current=\"page\">Good advice</li>");
    }

    @Test
    void tags_authors_and_months_have_pages_of_their_own() throws Exception {
        Id tag = blog.aTag("日本語");
        aPost(0, PostDraft.titled("In November").tagged(tag));
        aPost(40, PostDraft.titled("In December"));

        assertThat(blog.visitor().get("/tag/%E6%97%A5%E6%9C%AC%E8%AA%9E").words())
                .contains("Tagged “日本語”")
                .contains("In November");
        assertThat(blog.visitor().get("/author/jennifer").words())
                .contains("Posts by jennifer")
                .contains("In December");
        assertThat(blog.visitor().get("/archive/2009/12").words())
                .contains("December 2009")
                .contains("In December")
                .doesNotContain("In November ");
        assertThat(blog.visitor().get("/archive").html())
                .contains("href=\"/archive/2009/11\"")
                .contains("href=\"/tag/%E6%97%A5%E6%9C%AC%E8%AA%9E\"");
    }

    @Test
    void an_address_from_another_blog_leads_to_its_post() throws Exception {
        blog.aPost("Hello");

        assertThat(blog.visitor().get("/2009/11/03/hello").location()).isEqualTo("/posts/hello");
        assertThat(blog.visitor().get("/2009/11/03/hello/").location()).isEqualTo("/2009/11/03/hello");
    }

    private static Document parsed(Answer feed) throws Exception {
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.html().getBytes(StandardCharsets.UTF_8)));
    }

    private static String first(Document feed, String element) {
        return feed.getElementsByTagNameNS(ATOM, element).item(0).getTextContent();
    }

    @Test
    void the_feed_of_posts_is_well_formed_and_whole() throws Exception {
        blog.aPost(
                TestBlog.LONG_AGO,
                PostDraft.titled("1 < 2 & ]]> \"3\"").markdown("**Bold** & <script>alert(1)</script>"));

        Document feed = parsed(blog.visitor().get("/feed"));

        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagNameNS(ATOM, "title").item(1).getTextContent())
                .isEqualTo("1 < 2 & ]]> \"3\"");
        assertThat(first(feed, "content"))
                .contains("<strong>Bold</strong> &amp;")
                .doesNotContain("<script");
        assertThat(Instant.parse(first(feed, "published"))).isEqualTo(TestBlog.LONG_AGO);
        assertThat(first(feed, "updated")).isEqualTo("2009-11-03T08:00:00Z");
    }

    @Test
    void the_feed_of_a_thread_has_its_comments_newest_first() throws Exception {
        Post post = blog.aPost("Hello");
        blog.aComment(post, "Ada", "First.");
        blog.aReply(post, null, Guest.named("Grace"), TestBlog.LONG_AGO.plusSeconds(99), "Second.");

        Document feed = parsed(blog.visitor().get("/posts/hello/feed"));

        assertThat(first(feed, "content")).contains("Second.");
        assertThat(first(feed, "name")).isEqualTo("Grace");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(2);
    }

    @Test
    void an_unchanged_feed_is_not_sent_twice() throws Exception {
        blog.aPost("Hello");
        String etag = blog.visitor().get("/feed").header("ETag");

        Answer again = blog.visitor().get("/feed", "If-None-Match", etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.html()).isEmpty();
    }

    @Test
    void empty_lists_and_feeds_are_pages_too() throws Exception {
        assertThat(blog.visitor().get("/").words()).contains("There are no posts here yet.");
        assertThat(parsed(blog.visitor().get("/feed"))
                        .getElementsByTagNameNS(ATOM, "entry")
                        .getLength())
                .isZero();
    }
}
