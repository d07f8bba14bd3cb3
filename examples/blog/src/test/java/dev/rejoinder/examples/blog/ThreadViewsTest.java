package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Voter;
import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Vote;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadViewsTest extends OnePost {

    private Comment said(@Nullable Comment parent, int minute, String text) {
        return blog.aReply(post, parent, Guest.named("Ada"), TestBlog.LONG_AGO.plusSeconds(60L * minute), text);
    }

    /** The address of the first link with this text. */
    private static String link(Answer page, String text) {
        String before = page.html().substring(0, page.html().indexOf(">" + text));
        return before.substring(before.lastIndexOf("href=\"") + 6)
                .replaceAll("[\"#].*", "")
                .replace("&amp;", "&");
    }

    @Test
    void readers_choose_the_order_of_the_comments() throws Exception {
        Comment early = said(null, 1, "Early");
        said(null, 2, "Late");
        said(early, 3, "Answer");
        blog.now().comments().vote(Voter.guest("someone"), early.key(), Vote.Direction.UP);
        Visitor visitor = blog.visitor();
        Answer usual = visitor.get(PAGE);

        assertThat(usual.words()).containsSubsequence("Early", "Answer", "Late");
        assertThat(visitor.get(link(usual, "Newest first")).words()).containsSubsequence("Late", "Early", "Answer");
        assertThat(visitor.get(link(usual, "Best first")).words()).containsSubsequence("Early", "Answer", "Late");
        assertThat(visitor.get(link(usual, "By time")).words()).containsSubsequence("Early", "Late", "Answer");
        Answer latest = visitor.get(link(usual, "Latest on top"));
        assertThat(latest.words())
                .containsSubsequence("Answer", "Late", "Early")
                .contains("in reply to");
        assertThat(latest.html()).containsPattern("aria-current=\"true\">Latest on top<");
    }

    @Test
    void a_view_that_is_none_is_not_found() throws Exception {
        assertThat(blog.visitor().get(PAGE + "?view=sideways").status()).isEqualTo(404);
    }

    @Test
    void replies_that_are_left_out_stand_on_a_page_of_their_own() throws Exception {
        Comment root = said(null, 1, "Who comes?");
        for (int i = 1; i <= 17; i++) {
            said(root, 1 + i, "Me, number " + i + ".");
        }
        Visitor visitor = blog.visitor();

        Answer cut = visitor.get(PAGE + "?view=newest");
        Answer rest = visitor.get(link(cut, "12 more replies"));
        Answer whole = visitor.get(link(rest, "Back to the whole thread"));

        assertThat(cut.words())
                .contains("number 5.")
                .contains("12 more replies")
                .doesNotContain("number 6.");
        assertThat(rest.words())
                .contains("Replies to Ada")
                .contains("number 6.")
                .contains("number 17.")
                .doesNotContain("number 5.")
                .doesNotContain("Who comes?")
                .doesNotContain("in reply to an earlier comment");
        assertThat(whole.words()).contains("Who comes?").doesNotContain("number 6.");
    }

    @Test
    void a_permalink_shows_a_reply_that_its_view_would_have_left_out() throws Exception {
        Comment root = said(null, 1, "Who comes?");
        Comment last = root;
        for (int i = 1; i <= 17; i++) {
            last = said(root, 1 + i, "Me, number " + i + ".");
        }

        Answer page = blog.visitor().get(PAGE + "?view=newest&comment=" + last.id());

        assertThat(page.words()).contains("Who comes?").contains("number 17.").doesNotContain("number 16.");
        assertThat(page.html()).contains("id=\"comment-" + last.id() + "\"");
    }

    @Test
    void pages_lead_on_and_back() throws Exception {
        for (int i = 100; i < 170; i++) {
            said(null, i, "Comment " + i);
        }
        Visitor visitor = blog.visitor();

        Answer first = visitor.get(PAGE + "?view=latest");
        Answer second = visitor.get(link(first, "More comments"));
        Answer back = visitor.get(link(second, "← Comments before these"));

        assertThat(second.words())
                .contains("Comment 119")
                .contains("Comment 100")
                .doesNotContain("Comment 120");
        assertThat(back.words()).contains("Comment 169").contains("Comment 120").doesNotContain("Comment 119");
    }

    @Test
    void a_cursor_of_another_view_is_refused() throws Exception {
        for (int i = 0; i < 60; i++) {
            said(null, i, "Comment " + i);
        }
        String more = link(blog.visitor().get(PAGE), "More comments");

        assertThat(blog.visitor().get(more + "&view=latest").status()).isEqualTo(400);
    }

    @Test
    void the_permalink_of_a_moved_comment_leads_to_where_it_is() throws Exception {
        Comment stays = said(null, 1, "About hello.");
        Comment moves = said(stays, 2, "About goodbye.");
        Post other = blog.aPost("Goodbye");
        blog.aComment(other, "Grace", "Bye.");
        blog.now()
                .threads()
                .moveBranch(TestBlog.JENNIFER, moves.key(), moves.version(), other.subject())
                .orThrow();

        Answer moved = blog.visitor().get(PAGE + "?comment=" + moves.id());

        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.location()).isEqualTo("/posts/goodbye?comment=" + moves.id() + "#comment-" + moves.id());
    }

    @Test
    void what_a_moderator_pins_is_linked_first_and_marked() throws Exception {
        said(null, 1, "First!");
        said(null, 2, "Read *this*.");
        Visitor moderator = blog.moderator();
        Map<String, String> form = moderator.get("/moderation?queue=approved").hidden("Pin: comment by Ada");
        form.put("action", "pin");

        assertThat(moderator.post("/moderation", form).status()).isEqualTo(303);
        Answer pinned = blog.visitor().get(PAGE);
        form.put("action", "unpin");
        moderator.post("/moderation", form);

        assertThat(pinned.words()).containsSubsequence("Pinned", "Ada: Read this.", "First!", "# Pinned Read this.");
        assertThat(blog.visitor().get(PAGE).words()).doesNotContain("Pinned");
    }
}
