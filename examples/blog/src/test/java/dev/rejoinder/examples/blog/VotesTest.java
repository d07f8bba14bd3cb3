package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.ThreadState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest extends OnePost {

    /** Presses the button of the first comment that does this. */
    private static Answer press(Visitor visitor, String button) throws Exception {
        return visitor.post(PAGE + "/votes", form(visitor, PAGE, button));
    }

    /** What the first button of a page that does this sends. */
    private static Map<String, String> form(Visitor visitor, String page, String button) throws Exception {
        Map<String, String> form = visitor.get(page).hidden("value=\"" + button + "\"");
        form.put("vote", button);
        return form;
    }

    @Test
    void a_vote_counts_is_marked_and_leads_back_to_its_comment() throws Exception {
        Comment comment = blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();

        Answer voted = press(ada, "up");
        Answer seen = ada.get(PAGE);

        assertThat(voted.status()).isEqualTo(303);
        assertThat(voted.location()).isEqualTo(PAGE + "?comment=" + comment.id() + "#comment-" + comment.id());
        assertThat(voted.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=");
        assertThat(seen.words()).contains("▲ 1 point ▼");
        assertThat(seen.html()).contains("value=\"notup\" aria-pressed=\"true\"");
        assertThat(blog.visitor().get(PAGE).html()).contains("value=\"up\" aria-pressed=\"false\"");
    }

    @Test
    void pressing_again_takes_the_vote_back() throws Exception {
        blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();
        press(ada, "down");
        assertThat(ada.get(PAGE).words()).contains("▲ -1 point ▼");

        press(ada, "notdown");

        assertThat(ada.get(PAGE).words()).contains("▲ 0 points ▼");
    }

    @Test
    void a_browser_has_one_vote_and_another_browser_another() throws Exception {
        blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();
        Map<String, String> form = form(ada, PAGE, "up");

        ada.post(PAGE + "/votes", form);
        ada.post(PAGE + "/votes", form);
        press(blog.visitor(), "up");

        assertThat(ada.get(PAGE).words()).contains("▲ 2 points ▼");
    }

    @Test
    void the_way_back_keeps_the_chosen_view() throws Exception {
        blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();
        Map<String, String> form = form(ada, PAGE + "?view=best", "up");

        assertThat(ada.post(PAGE + "/votes", form).location()).startsWith(PAGE + "?view=best&comment=");
    }

    @Test
    void forms_of_other_sites_cast_no_votes() throws Exception {
        blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();
        Map<String, String> form = form(ada, PAGE, "up");

        assertThat(ada.post(PAGE + "/votes", form, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        form.put("token", "forged");
        assertThat(ada.post(PAGE + "/votes", form).status()).isEqualTo(403);
        assertThat(ada.get(PAGE).words()).contains("▲ 0 points ▼");
    }

    @Test
    void a_thread_that_can_only_be_read_has_no_buttons_and_takes_no_votes() throws Exception {
        blog.aComment(post, "Grace", "True.");
        Visitor ada = blog.visitor();
        Map<String, String> form = form(ada, PAGE, "up");
        blog.now()
                .threads()
                .setState(TestBlog.JENNIFER, post.subject(), ThreadState.READ_ONLY)
                .orThrow();

        assertThat(ada.get(PAGE).html()).doesNotContain("aria-pressed");
        assertThat(ada.post(PAGE + "/votes", form).status()).isEqualTo(409);
    }
}
