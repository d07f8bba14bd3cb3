package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Guest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModerationTest extends OnePost {

    private void aHeldComment(String text) throws Exception {
        blog.visitor().comment(PAGE, Map.of("name", "Ada", "email", "ada@example.org", "text", text));
    }

    private Answer decide(Visitor moderator, String queue, String action) throws Exception {
        Map<String, String> form = moderator.get("/moderation?queue=" + queue).hidden("value=\"" + action + "\"");
        form.put("action", action);
        form.put("reason", "because");
        return moderator.post("/moderation", form);
    }

    @Test
    void only_the_printed_address_opens_the_door() throws Exception {
        Visitor stranger = blog.visitor();
        assertThat(stranger.get("/moderation").status()).isEqualTo(403);
        assertThat(stranger.get("/moderation?token=guess").status()).isEqualTo(403);
        assertThat(stranger.post("/moderation", Map.of("action", "approve")).status())
                .isEqualTo(403);

        Answer opened = blog.visitor().get(blog.moderation());

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/moderation");
        assertThat(opened.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void the_queue_gives_the_reasons_and_an_approved_comment_is_in_place() throws Exception {
        aHeldComment("See https://a.example https://b.example https://c.example");
        Visitor moderator = blog.moderator();

        Answer queue = moderator.get("/moderation");
        assertThat(queue.words())
                .contains("Ada on")
                .contains("on Hello")
                .contains("The author has 0 approved comments")
                .contains("It has 3 links; more than 2 are held.");
        Answer approved = decide(moderator, "waiting", "approve");

        assertThat(approved.status()).isEqualTo(303);
        assertThat(moderator.get(approved.location()).words())
                .contains("The comment by Ada is now approved.")
                .contains("Nothing here.");
        assertThat(blog.visitor().get(PAGE).words()).contains("(1) Comment").contains("https://a.example");
    }

    @Test
    void a_decision_can_be_undone() throws Exception {
        aHeldComment("Maybe spam.");
        Visitor moderator = blog.moderator();
        Answer spam = decide(moderator, "waiting", "spam");

        Answer told = moderator.get(spam.location());
        Map<String, String> undo = told.hidden("value=\"undo\"");
        undo.put("action", "undo");
        Answer undone = moderator.post("/moderation", undo);

        assertThat(moderator.get(undone.location()).words())
                .contains("The comment by Ada is now pending.")
                .contains("Maybe spam.");
    }

    @Test
    void every_queue_shows_its_own() throws Exception {
        aHeldComment("To be turned down.");
        blog.aComment(post, "Grace", "To be removed.");
        Visitor moderator = blog.moderator();

        decide(moderator, "waiting", "reject");
        decide(moderator, "approved", "remove");

        assertThat(moderator.get("/moderation?queue=rejected").words()).contains("To be turned down.");
        assertThat(moderator.get("/moderation?queue=removed").words()).contains("To be removed.");
        assertThat(moderator.get("/moderation?queue=spam").words()).contains("Nothing here.");
        assertThat(moderator.get("/moderation?queue=nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_decision_on_what_has_changed_meanwhile_changes_nothing() throws Exception {
        aHeldComment("Quick!");
        Visitor moderator = blog.moderator();
        Map<String, String> form = moderator.get("/moderation").hidden("value=\"approve\"");
        decide(moderator, "waiting", "spam");

        form.put("action", "approve");
        Answer stale = moderator.post("/moderation", form);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.words()).contains("It has changed in the meantime");
    }

    @Test
    void a_decision_needs_the_page_it_was_made_on() throws Exception {
        aHeldComment("Hm.");
        Visitor moderator = blog.moderator();
        Map<String, String> form = moderator.get("/moderation").hidden("value=\"approve\"");
        form.put("action", "approve");

        assertThat(moderator
                        .post("/moderation", form, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        form.put("token", "forged");
        assertThat(moderator.post("/moderation", form).status()).isEqualTo(403);
        assertThat(blog.visitor().get(PAGE).words()).contains("(0) Comments");
    }

    @Test
    void a_long_queue_comes_in_pages() throws Exception {
        for (int i = 0; i < 25; i++) {
            blog.aReply(post, null, Guest.named("Ada"), TestBlog.LONG_AGO.plusSeconds(i), "Number " + i + ".");
        }
        Visitor moderator = blog.moderator();

        Answer first = moderator.get("/moderation?queue=approved");
        String more = first.html().replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\">More.*", "$1");
        Answer second = moderator.get(more.replace("&amp;", "&"));

        assertThat(first.words()).contains("Number 24.").contains("Number 5.").doesNotContain("Number 4.");
        assertThat(second.words()).contains("Number 4.").contains("Number 0.").doesNotContain("Number 5.");
    }
}
