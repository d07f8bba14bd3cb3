package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnCommentsTest extends OnePost {

    private Comment held() {
        return blog.now()
                .moderation()
                .queue(TestBlog.JENNIFER, Status.PENDING, Order.OLDEST, null, 1)
                .orThrow()
                .items()
                .get(0);
    }

    private Comment anApprovedComment(Visitor ada) throws Exception {
        ada.comment(PAGE, ADA);
        Comment held = held();
        return blog.now()
                .moderation()
                .decide(TestBlog.JENNIFER, held.key(), held.version(), Status.APPROVED, "")
                .orThrow();
    }

    private Status status(CommentKey comment) {
        return blog.now()
                .moderation()
                .find(TestBlog.JENNIFER, comment)
                .orThrow()
                .status();
    }

    private void moveToGoodbye(Comment comment) {
        Post other = blog.aPost("Goodbye");
        blog.aComment(other, "Grace", "Bye.");
        blog.now()
                .threads()
                .moveBranch(TestBlog.JENNIFER, comment.key(), comment.version(), other.subject())
                .orThrow();
    }

    private static String change(Comment comment) {
        return PAGE + "/change?comment=" + comment.id();
    }

    private static Answer change(Visitor visitor, Comment comment, String action, String text) throws Exception {
        return change(PAGE, visitor, comment, action, text);
    }

    private static Answer change(String page, Visitor visitor, Comment comment, String action, String text)
            throws Exception {
        Map<String, String> form =
                visitor.get(page + "/change?comment=" + comment.id()).hidden("value=\"" + action + "\"");
        form.put("action", action);
        form.put("text", text);
        return visitor.post(page + "/change", form);
    }

    @Test
    void the_token_is_in_a_cookie_that_no_script_sees() throws Exception {
        Answer sent = blog.visitor().comment(PAGE, ADA);

        assertThat(sent.header("Set-Cookie"))
                .startsWith("wrote-")
                .contains("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
        assertThat(sent.html() + sent.location())
                .doesNotContain(sent.header("Set-Cookie").replaceAll("^[^=]*=([^;]*).*", "$1"));
    }

    @Test
    void only_the_browser_that_wrote_a_comment_is_offered_to_change_it() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);

        assertThat(ada.get(PAGE).words())
                .contains("How very true. Reply Edit Delete")
                .doesNotContain("▲");
        assertThat(ada.get(change(comment)).html()).contains(">How *very* true.</textarea>");
        assertThat(blog.visitor().get(PAGE).words()).contains("How very true.").doesNotContain("Edit");
        assertThat(blog.visitor().get(change(comment)).status()).isEqualTo(403);
    }

    @Test
    void an_edit_is_shown_and_can_be_followed_by_another() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);

        Answer first = change(ada, comment, "edit", "How *mostly* true.");
        Answer second = change(ada, comment, "edit", "How *rarely* true.");

        assertThat(first.location()).isEqualTo(PAGE + "?comment=" + comment.id() + "#comment-" + comment.id());
        assertThat(second.status()).isEqualTo(303);
        assertThat(blog.visitor().get(PAGE).words()).contains("Edited How rarely true.");
    }

    @Test
    void an_edit_that_is_not_taken_keeps_what_was_typed() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);

        String links = "https://a.example https://b.example https://c.example";
        Answer held = change(ada, comment, "edit", links);
        Answer empty = change(ada, comment, "edit", "  ");

        assertThat(held.status()).isEqualTo(422);
        assertThat(held.words()).contains("The comment was not changed");
        assertThat(held.html()).contains(">" + links + "</textarea>");
        assertThat(empty.words()).contains("The comment is empty.");
        assertThat(blog.visitor().get(PAGE).words()).contains("How very true.");
    }

    @Test
    void a_comment_that_its_author_deletes_leaves_a_tombstone_over_its_replies() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        blog.aReply(post, comment, Guest.named("Grace"), comment.createdAt().plusSeconds(1), "Is it?");

        Answer deleted = change(ada, comment, "delete", "");

        assertThat(deleted.location()).isEqualTo(PAGE + "#comments");
        assertThat(deleted.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(ada.get(PAGE).words())
                .contains("This comment was deleted by its author.")
                .contains("Is it?")
                .doesNotContain("How very true.")
                .doesNotContain("Delete");
        assertThat(status(comment.key())).isEqualTo(Status.DELETED);
    }

    @Test
    void a_comment_that_was_moved_under_another_post_is_changed_there() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        moveToGoodbye(comment);

        assertThat(ada.get("/posts/goodbye").words()).contains("How very true. Reply Edit Delete");
        Answer edited = change("/posts/goodbye", ada, comment, "edit", "How *mostly* true.");
        assertThat(edited.location()).startsWith("/posts/goodbye?comment=" + comment.id());
        assertThat(ada.get("/posts/goodbye").words()).contains("Edited How mostly true.");
        Answer deleted = change("/posts/goodbye", ada, comment, "delete", "");

        assertThat(deleted.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(ada.get("/posts/goodbye").words()).contains("Bye.").doesNotContain("How mostly true.");
        assertThat(status(comment.key())).isEqualTo(Status.DELETED);
    }

    @Test
    void a_moved_comment_is_changed_from_a_page_that_was_open_before() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        moveToGoodbye(comment);

        Answer edited = change(ada, comment, "edit", "How *mostly* true.");

        assertThat(ada.get(edited.location().replaceAll("#.*", "")).location())
                .startsWith("/posts/goodbye?comment=" + comment.id());
    }

    @Test
    void a_held_comment_that_was_moved_is_in_place_for_its_author() throws Exception {
        Visitor ada = blog.visitor();
        ada.comment(PAGE, ADA);
        moveToGoodbye(held());

        assertThat(ada.get("/posts/goodbye").words()).contains("How very true.").contains("Edit Delete");
        assertThat(blog.visitor().get("/posts/goodbye").words()).doesNotContain("How very true.");
    }

    @Test
    void a_stranger_changes_nothing_whatever_they_send() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        Visitor mallory = blog.visitor();
        Map<String, String> form =
                mallory.filledIn(PAGE, Map.of("comment", comment.id().toString()));
        form.put("action", "delete");

        Answer refused = mallory.post(PAGE + "/change", form, "Cookie", "wrote-" + comment.id() + "=" + "A".repeat(86));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(status(comment.key())).isEqualTo(Status.APPROVED);
    }

    @Test
    void other_sites_delete_nothing_in_the_name_of_its_author() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        Map<String, String> form = ada.get(change(comment)).hidden("value=\"delete\"");
        form.put("action", "delete");

        assertThat(ada.post(PAGE + "/change", form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        form.put("token", "forged");
        assertThat(ada.post(PAGE + "/change", form).status()).isEqualTo(403);
        assertThat(status(comment.key())).isEqualTo(Status.APPROVED);
    }

    @Test
    void a_comment_stays_where_a_thread_can_only_be_read() throws Exception {
        Visitor ada = blog.visitor();
        Comment comment = anApprovedComment(ada);
        blog.now()
                .threads()
                .setState(TestBlog.JENNIFER, post.subject(), ThreadState.READ_ONLY)
                .orThrow();

        Answer refused = change(ada, comment, "delete", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("The comment was not changed");
        assertThat(refused.html()).contains(">How *very* true.</textarea>");
        assertThat(status(comment.key())).isEqualTo(Status.APPROVED);
    }
}
