package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressCommentImportTest {
    private static final String DATE = "<wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt>";

    private static String signed(String name, String email, String url) {
        return "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[" + name
                + "]]></wp:comment_author><wp:comment_author_email>" + email + "</wp:comment_author_email>"
                + "<wp:comment_author_url><![CDATA[" + url + "]]></wp:comment_author_url>"
                + "<wp:comment_approved>1</wp:comment_approved></wp:comment>";
    }

    private static Author authorOf(String comment) {
        return Imported.with(aPost(1, DATE, comment)).comments().get(0).author();
    }

    private static String aCommentOf(String status, long id, long parent) {
        return aComment(id, parent).replace("approved>1<", "approved>" + status + "<");
    }

    private static String aPing(String type, long id, long parent) {
        return aComment(id, parent)
                .replace("</wp:comment>", "<wp:comment_type>" + type + "</wp:comment_type></wp:comment>");
    }

    @Test
    void aCommentKeepsAllThatItHas() {
        Imported imported = Imported.with(aPost(1, DATE, """
                <wp:comment>
                <wp:comment_id>9</wp:comment_id><wp:comment_author><![CDATA[Ada &amp; Bob]]></wp:comment_author>
                <wp:comment_author_email>ada@a.example</wp:comment_author_email>
                <wp:comment_author_url>http://ada.example/?a=1&amp;amp;b=2</wp:comment_author_url>
                <wp:comment_author_IP>2001:db8::1</wp:comment_author_IP>
                <wp:comment_date_gmt>2020-02-29 23:59:59</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[<b>Nice</b>
                שלום]]></wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved>
                <wp:commentmeta><wp:meta_key>akismet</wp:meta_key><wp:meta_value>no</wp:meta_value></wp:commentmeta>
                </wp:comment>"""));

        Comment comment = imported.comment("<b>Nice</b>\nשלום");
        assertThat(comment.author()).isEqualTo(new Guest("Ada & Bob", "ada@a.example", "http://ada.example/?a=1&b=2"));
        assertThat(comment.version()).isZero();
        assertThat(comment.createdAt()).isEqualTo(Instant.parse("2020-02-29T23:59:59Z"));
        assertThat(comment.id().value() >>> 21).isBetween(1583020799_000L, 1583020799_999L);
        assertThat(comment.origin()).isEqualTo(new Origin(CommentKind.COMMENT, "2001:db8::1", null));
        assertThat(comment.standing().ruling()).isEqualTo(Ruling.NONE);
        assertThat(imported.notes()).contains("7: the custom field 'akismet' of a comment was skipped");
        assertThat(imported.report.added()).containsEntry("comments", 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "1, APPROVED, true",
        "0, PENDING, false",
        "hold, PENDING, false",
        "spam, SPAM, false",
        "trash, REMOVED, false",
        "post-trashed, PENDING, false",
        "maybe, PENDING, false"
    })
    void everyStatusHasItsMeaning(String word, Status status, boolean visible) {
        Imported imported = Imported.with(aPost(1, DATE, aCommentOf(word, 1, 0)));

        assertThat(imported.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.status()).isEqualTo(status);
            assertThat(comment.visible()).isEqualTo(visible);
        });
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void whatWentToTheTrashWithItsPostIsWhatItWas() {
        Imported imported = Imported.with(aPost(
                        1,
                        DATE,
                        "<wp:postmeta><wp:meta_key>_wp_trash_meta_comments_status</wp:meta_key>"
                                + "<wp:meta_value>a:2:{i:1;s:1:\"1\";i:2;s:1:\"0\";}</wp:meta_value></wp:postmeta>",
                        aCommentOf("post-trashed", 1, 0),
                        aCommentOf("post-trashed", 2, 0),
                        aCommentOf("post-trashed", 3, 0))
                .replace("publish", "trash"));

        assertThat(imported.comments())
                .extracting(Comment::status)
                .containsExactly(Status.APPROVED, Status.PENDING, Status.APPROVED);
    }

    @Test
    void theTreeIsShownAsItWas() {
        Imported imported = Imported.with(aPost(
                1,
                DATE,
                aComment(4, 3),
                aComment(3, 1),
                aCommentOf("trash", 2, 0),
                aComment(1, 0),
                aComment(5, 2),
                aCommentOf("0", 6, 1),
                aComment(7, 6),
                aPing("pingback", 8, 0),
                aPing("trackback", 9, 0)));

        ThreadPage page =
                imported.rejoinder().comments().read(imported.onlyPost().subject(), ThreadView.threaded());
        assertThat(page.tree())
                .hasSize(2)
                .satisfiesExactly(
                        first -> {
                            assertThat(textOf(first)).isEqualTo("Comment 1");
                            assertThat(first.replies()).singleElement().satisfies(reply -> {
                                assertThat(textOf(reply)).isEqualTo("Comment 3");
                                assertThat(reply.replies())
                                        .singleElement()
                                        .satisfies(
                                                last -> assertThat(textOf(last)).isEqualTo("Comment 4"));
                            });
                        },
                        second -> {
                            assertThat(second.entry()).isInstanceOf(ThreadEntry.Tombstone.class);
                            assertThat(second.replies())
                                    .singleElement()
                                    .satisfies(
                                            reply -> assertThat(textOf(reply)).isEqualTo("Comment 5"));
                        });
        assertThat(page.counts()).isEqualTo(new ThreadCounts(4, 1, 5, 0, 0, 1, 0));
        assertThat(imported.report.added())
                .isEqualTo(Map.of("posts", 1L, "comments", 7L, "pingbacks", 1L, "trackbacks", 1L));
        assertThat(imported.differences()).isEmpty();
    }

    private static String textOf(ThreadPage.Node node) {
        return ((ThreadEntry.Shown) node.entry()).comment().text().source();
    }

    @Test
    void aCommentOfAnUnknownTypeWaits() {
        Imported imported = Imported.with(aPost(1, DATE, aPing("order_note", 1, 0), aPing("comment", 2, 0)));

        assertThat(imported.comment("Comment 1").status()).isEqualTo(Status.PENDING);
        assertThat(imported.comment("Comment 2").status()).isEqualTo(Status.APPROVED);
        assertThat(imported.notes())
                .contains("7: comment 1 is of the unknown type 'order_note'; it waits for a moderator now");
    }

    @Test
    void theBlogsOwnPeopleAreMembers() {
        Imported imported = Imported.with(
                "<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ann</wp:author_login>"
                        + "<wp:author_display_name>Ann</wp:author_display_name></wp:author>",
                aPost(
                        1,
                        DATE,
                        aComment(1, 0)
                                .replace("</wp:comment>", "<wp:comment_user_id>2</wp:comment_user_id></wp:comment>"),
                        aComment(2, 0)
                                .replace("</wp:comment>", "<wp:comment_user_id>3</wp:comment_user_id></wp:comment>")));

        assertThat(imported.comment("Comment 1").author()).isEqualTo(Member.of("ann", "Ann"));
        assertThat(imported.comment("Comment 2").author()).isEqualTo(Guest.named("Ada"));
    }

    @Test
    void whatIsNoAddressIsDropped() {
        assertThat(authorOf(signed("A", "not an address", "javascript:alert(1)")))
                .isEqualTo(Guest.named("A"));
        assertThat(authorOf(signed("A", "a@b@c", "http://"))).isEqualTo(Guest.named("A"));
        assertThat(authorOf(signed("A", "", "a.example"))).isEqualTo(new Guest("A", null, "http://a.example"));
        assertThat(authorOf(signed("A", "", "http://u:p@a.example"))).isEqualTo(Guest.named("A"));
        assertThat(authorOf(signed("A", "x@y.example", "HTTPS://ä.example/ö")))
                .isEqualTo(new Guest("A", "x@y.example", "HTTPS://ä.example/ö"));
        assertThat(authorOf(signed("A", "", "http://a.example/" + "x".repeat(2000))))
                .isEqualTo(Guest.named("A"));
        assertThat(authorOf(signed("", "", ""))).isEqualTo(Guest.named("Anonymous"));
        assertThat(authorOf(signed("n".repeat(300), "", ""))).isEqualTo(Guest.named("n".repeat(250)));
    }

    @Test
    void aCommentWithoutADateHasThatOfItsPost() {
        Imported imported = Imported.with(aPost(1, DATE, signed("A", "", "")));

        assertThat(imported.comments().get(0).createdAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(imported.notes())
                .contains("7: comment 1 has no date, and was given that of its post, 2020-01-01T00:00:00Z");
    }

    @Test
    void aDateFromBeforeComputersIsKeptAndOrderedFirst() {
        Imported imported = Imported.with(
                aPost(1, DATE, aComment(1, 0).replace("2020-", "1066-").replace("02-29", "10-14")));

        assertThat(imported.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.createdAt()).isEqualTo(Instant.parse("1066-10-14T23:59:59Z"));
            assertThat(comment.id().value() >>> 21).isBetween(1_000L, 1_999L);
        });
        assertThat(imported.notes()).anyMatch(note -> note.contains("a date by which comments can't be ordered"));
    }

    @Test
    void commentsThatCannotBeToldApartAreNeverLostInSilence() {
        Imported imported = Imported.with(aPost(
                1,
                DATE,
                aComment(0, 0),
                aComment(5, 0),
                aComment(5, 0).replace("Comment 5", "again"),
                aComment(5 + OriginalIds.COMMENT_SPAN, 0)));

        assertThat(imported.comments())
                .extracting(comment -> comment.text().source())
                .containsExactly("Comment 5");
        assertThat(imported.notes())
                .filteredOn(note -> note.contains(" was skipped: "))
                .hasSize(3);
    }
}
