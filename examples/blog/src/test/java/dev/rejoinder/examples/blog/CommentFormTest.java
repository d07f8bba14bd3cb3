package dev.rejoinder.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.examples.blog.Visitor.Answer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentFormTest extends OnePost {

    private ThreadCounts counts() {
        return blog.now()
                .threads()
                .on(post.subject())
                .map(thread -> thread.counts())
                .orElse(ThreadCounts.NONE);
    }

    @Test
    void a_first_comment_waits_and_its_author_alone_is_told() throws Exception {
        Visitor ada = blog.visitor();

        Answer sent = ada.comment(PAGE, ADA);

        assertThat(sent.status()).isEqualTo(303);
        Answer told = ada.get(sent.location().replaceAll("#.*", ""));
        assertThat(told.words())
                .contains("Your comment waits for a moderator")
                .contains("How very true.")
                .contains("(0) Comments");
        assertThat(ada.get(PAGE).words()).contains("Waits for a moderator; only you see it How very true. Edit Delete");
        assertThat(blog.visitor().get(PAGE).words()).doesNotContain("How very true.");
        assertThat(counts().pending()).isEqualTo(1);
    }

    @Test
    void the_notice_cannot_be_had_by_guessing() throws Exception {
        Visitor ada = blog.visitor();
        String told = ada.comment(PAGE, ADA).location().replaceAll("#.*", "");

        Answer guessed = blog.visitor().get(told.substring(0, told.length() - 3) + "abc");

        assertThat(guessed.words()).doesNotContain("waits for a moderator").doesNotContain("How very true.");
    }

    @Test
    void who_has_been_approved_before_is_published_at_once() throws Exception {
        Visitor ada = blog.visitor();
        ada.comment(PAGE, ADA);
        approveAll();

        Map<String, String> second = new HashMap<>(ADA);
        second.put("text", "And again.");
        Answer sent = ada.comment(PAGE, second);

        assertThat(sent.location()).startsWith(PAGE + "?comment=").contains("#comment-");
        assertThat(ada.get(PAGE).words()).contains("(2) Comments").contains("And again.");
    }

    private void approveAll() {
        blog.now()
                .moderation()
                .queue(TestBlog.JENNIFER, Status.PENDING, Order.OLDEST, null, 50)
                .orThrow()
                .items()
                .forEach(held -> blog.now()
                        .moderation()
                        .decide(TestBlog.JENNIFER, held.key(), held.version(), Status.APPROVED, "")
                        .orThrow());
    }

    @Test
    void a_double_click_makes_one_comment() throws Exception {
        Visitor ada = blog.visitor();
        Map<String, String> form = ada.filledIn(PAGE, ADA);

        Answer first = ada.post(PAGE + "/comments", form);
        Answer second = ada.post(PAGE + "/comments", form);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(counts().total()).isEqualTo(1);
    }

    @Test
    void going_back_and_sending_other_words_makes_a_second_comment() throws Exception {
        Visitor ada = blog.visitor();
        Map<String, String> form = ada.filledIn(PAGE, ADA);
        ada.post(PAGE + "/comments", form);

        form.put("text", "On second thought, no.");
        ada.post(PAGE + "/comments", form);

        assertThat(counts().total()).isEqualTo(2);
    }

    @Test
    void what_was_typed_is_kept_when_a_check_fails() throws Exception {
        Map<String, String> typed = Map.of(
                "name",
                "",
                "email",
                "not-an-address",
                "url",
                "javascript:alert(1)",
                "text",
                "Kept <b>as</b> typed\n& more");

        Answer again = blog.visitor().comment(PAGE, typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words())
                .contains("The comment was not sent")
                .contains("The name is empty.")
                .contains("The e-mail address is not an e-mail address like")
                .contains("The website is not a web address like");
        assertThat(again.html())
                .contains("value=\"not-an-address\"")
                .contains("value=\"javascript:alert(1)\"")
                .contains(">Kept &lt;b&gt;as&lt;/b&gt; typed\n&amp; more</textarea>")
                .contains("<a href=\"#email\">")
                .containsPattern("id=\"email\"[^>]*aria-describedby=\"email-problem\"[^>]*aria-invalid=\"true\"");
        assertThat(counts().total()).isZero();
    }

    @Test
    void a_comment_that_is_too_long_is_kept_and_the_limit_named() throws Exception {
        Answer again = blog.visitor().comment(PAGE, Map.of("name", "Ada", "text", "long ".repeat(5_000)));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("The comment has 25000 characters; at most 20000 are taken.");
        assertThat(again.html()).contains("long long long");
    }

    @Test
    void a_megabyte_is_refused_before_it_is_read() throws Exception {
        Answer refused = blog.visitor().comment(PAGE, Map.of("name", "Ada", "text", "x".repeat(1_000_000)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.words()).contains("262,144 bytes");
    }

    @Test
    void a_reply_stands_under_what_it_answers() throws Exception {
        Comment first = blog.aComment(post, "Grace", "Anyone?");
        Visitor ada = blog.visitor();

        ada.post(PAGE + "/comments", ada.filledIn(PAGE + "?replyto=" + first.id(), ADA));
        approveAll();

        assertThat(ada.get(PAGE).html())
                .containsPattern("(?s)id=\"comment-" + first.id() + "\".*<ol>.*How <em>very</em> true");
    }

    @Test
    void a_reply_to_what_is_gone_keeps_its_text() throws Exception {
        Comment first = blog.aComment(post, "Grace", "Anyone?");
        Visitor ada = blog.visitor();
        Map<String, String> form = ada.filledIn(PAGE + "?replyto=" + first.id(), ADA);
        blog.now()
                .moderation()
                .decide(TestBlog.JENNIFER, first.key(), first.version(), Status.SPAM, "")
                .orThrow();

        Answer again = ada.post(PAGE + "/comments", form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("not shown any more").contains("How *very* true.");
        assertThat(again.hidden("name=\"text\"")).doesNotContainKey("parent");
    }

    @Test
    void a_form_without_the_visitors_token_is_shown_again_with_its_text() throws Exception {
        Visitor ada = blog.visitor();
        Map<String, String> form = ada.filledIn(PAGE, ADA);
        form.put("token", "forged");

        Answer refused = ada.post(PAGE + "/comments", form);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("open for too long").contains("How *very* true.");
        assertThat(counts().total()).isZero();
    }

    @Test
    void another_visitors_token_is_worth_nothing() throws Exception {
        Map<String, String> stolen = blog.visitor().filledIn(PAGE, ADA);
        Visitor ada = blog.visitor();
        ada.get(PAGE);

        assertThat(ada.post(PAGE + "/comments", stolen).status()).isEqualTo(403);
    }

    @Test
    void another_sites_form_is_refused_even_with_the_right_token() throws Exception {
        Visitor ada = blog.visitor();
        Map<String, String> form = ada.filledIn(PAGE, ADA);

        for (String[] header :
                new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            Answer refused = ada.post(PAGE + "/comments", form, header);
            assertThat(refused.status()).as("%s: %s", (Object[]) header).isEqualTo(403);
        }
        assertThat(ada.post(PAGE + "/comments", form, "Origin", blog.origin(), "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(303);
        assertThat(counts().total()).isEqualTo(1);
    }
}
