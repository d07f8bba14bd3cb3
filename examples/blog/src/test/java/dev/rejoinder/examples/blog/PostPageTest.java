package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostPageTest extends StartedBlog {

    private static final Instant MORNING_AFTER = Instant.parse("2009-11-04T10:11:00Z");

    @Test
    void the_heading_says_when_where_and_by_whom() throws Exception {
        PostDraft draft = PostDraft.titled("Five ways to say hello")
                .markdown("Look *up*.")
                .in(blog.aCategory("Advice", null), blog.aCategory("Networking", null))
                .tagged(blog.aTag("shy people"));
        blog.aPost(TestBlog.LONG_AGO, draft);

        Answer page = blog.visitor().get("/posts/five-ways-to-say-hello");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Five ways to say hello")
                .contains("Posted on November 3, 2009")
                .contains("Filed Under (Advice, Networking) by jennifer")
                .contains("Tagged shy people")
                .contains("(0) Comments")
                .contains("Post a Comment");
        assertThat(page.html())
                .contains("<time datetime=\"2009-11-03T08:00:00Z\">November 3, 2009</time>")
                .contains("<em>up</em>");
    }

    @Test
    void comments_stand_nested_with_their_author_time_and_permalink() throws Exception {
        Post post = blog.aPost("Hello");
        Guest ada = Guest.named("Ada").withUrl("https://example.org/ada");
        Comment first = blog.aReply(post, null, ada, MORNING_AFTER, "Yes.");
        Comment reply = blog.aReply(post, first, Guest.named("Grace"), MORNING_AFTER.plusSeconds(7_200), "No.");

        Answer page = blog.visitor().get("/posts/hello");

        assertThat(page.words())
                .contains("(2) Comments")
                .contains("Ada on 4 November, 2009 at 10:11 am #")
                .contains("Grace on 4 November, 2009 at 12:11 pm #");
        assertThat(page.html())
                .contains("<a href=\"https://example.org/ada\" rel=\"ugc nofollow\">Ada</a>")
                .contains("href=\"/posts/hello#comment-" + first.id() + "\"")
                .containsPattern("(?s)id=\"comment-" + first.id()
                        + "\".*</article>\\s*<ol>\\s*<li>\\s*<article[^>]*id=\"comment-" + reply.id() + "\"");
    }

    @Test
    void the_form_says_whom_a_reply_answers() throws Exception {
        Post post = blog.aPost("Hello");
        Comment first = blog.aComment(post, "Ada", "Are you there?");

        Answer page = blog.visitor().get("/posts/hello?replyto=" + first.id());

        assertThat(page.words()).contains("Replying to Ada · Cancel reply").contains("Are you there?");
        assertThat(page.hidden("name=\"text\""))
                .containsEntry("parent", first.id().toString());
    }

    @Test
    void a_removed_comment_leaves_a_tombstone_over_its_replies() throws Exception {
        Post post = blog.aPost("Hello");
        Comment first = blog.aComment(post, "Ada", "Something bad.");
        blog.aReply(post, first, Guest.named("Grace"), MORNING_AFTER, "Now, now.");
        blog.now()
                .moderation()
                .decide(TestBlog.JENNIFER, first.key(), first.version(), Status.REMOVED, "")
                .orThrow();

        Answer page = blog.visitor().get("/posts/hello");

        assertThat(page.words())
                .contains("(1) Comment")
                .contains("This comment was removed by a moderator.")
                .contains("Now, now.")
                .doesNotContain("Something bad.");
    }

    @Test
    void a_closed_thread_shows_no_form() throws Exception {
        Post post = blog.aPost("Hello");
        blog.now()
                .threads()
                .setState(TestBlog.JENNIFER, post.subject(), ThreadState.CLOSED)
                .orThrow();

        Answer page = blog.visitor().get("/posts/hello");

        assertThat(page.words()).contains("Comments are closed here.").doesNotContain("Post a Comment");
    }

    @Test
    void a_long_thread_comes_in_pages_and_a_permalink_opens_the_page_of_its_comment() throws Exception {
        Post post = blog.aPost("Hello");
        Comment last = blog.aComment(post, "Ada", "Comment 0");
        for (int i = 1; i <= 60; i++) {
            last = blog.aReply(post, null, Guest.named("Ada"), MORNING_AFTER.plusSeconds(i), "Comment " + i);
        }

        Answer first = blog.visitor().get("/posts/hello");
        String more = first.html().replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\">More comments.*", "$1");
        Answer second = blog.visitor().get(more.replaceAll("#.*", ""));
        Answer permalink = blog.visitor().get("/posts/hello?comment=" + last.id());

        assertThat(first.words())
                .contains("(61) Comments")
                .contains("Comment 49")
                .doesNotContain("Comment 50");
        assertThat(second.words()).contains("Comment 50").contains("Comment 60").doesNotContain("Comment 49");
        assertThat(permalink.words()).contains("Comment 60").doesNotContain("Comment 9 ");
        assertThat(permalink.words()).contains("From the first comment");
    }

    @Test
    void replies_deeper_than_the_page_is_wide_say_what_they_answer() throws Exception {
        Post post = blog.aPost("Hello");
        Comment above = blog.aComment(post, "Ada", "Level 1");
        for (int level = 2; level <= 30; level++) {
            above = blog.aReply(post, above, Guest.named("Ada"), MORNING_AFTER.plusSeconds(level), "Level " + level);
        }

        Answer page = blog.visitor().get("/posts/hello");

        assertThat(page.words()).contains("Level 30").contains("in reply to an earlier comment");
        assertThat(page.html().split("<ol", -1)).hasSizeLessThan(10);
    }

    @Test
    void a_former_slug_leads_on_to_the_present_one() throws Exception {
        Post post = blog.aPost("Hello");
        PostDraft renamed = PostDraft.titled("Goodbye").slug("さようなら").markdown("Bye.");
        blog.now()
                .posts()
                .edit(TestBlog.JENNIFER, post.id(), post.version(), renamed)
                .orThrow();

        Answer moved = blog.visitor().get("/posts/hello");

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.location()).isEqualTo("/posts/%E3%81%95%E3%82%88%E3%81%86%E3%81%AA%E3%82%89");
        assertThat(blog.visitor().get(moved.location()).words()).contains("Goodbye");
    }

    @Test
    void posts_before_and_after_are_linked() throws Exception {
        blog.aPost(TestBlog.LONG_AGO, PostDraft.titled("One").markdown("1"));
        blog.aPost(TestBlog.LONG_AGO.plusSeconds(1), PostDraft.titled("Two").markdown("2"));
        blog.aPost(TestBlog.LONG_AGO.plusSeconds(2), PostDraft.titled("Three").markdown("3"));

        Answer page = blog.visitor().get("/posts/two");

        assertThat(page.html())
                .contains("<a href=\"/posts/one\" rel=\"prev\">")
                .containsPattern("<a class=\"on\" href=\"/posts/three\" rel=\"next\">");
    }
}
