package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressPostImportTest {
    private static final String ANN = "<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ann</wp:author_login>"
            + "<wp:author_display_name><![CDATA[Ann O&#039;Hara]]></wp:author_display_name></wp:author>";

    private static String anItemOf(String status, String... more) {
        return anItem("""
                <title>A title</title><dc:creator>ann</dc:creator><content:encoded><![CDATA[Body]]></content:encoded>
                <wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:post_name>a-name</wp:post_name>
                <wp:post_date_gmt>2012-01-05 14:30:46</wp:post_date_gmt>
                <wp:post_modified_gmt>2013-01-01 00:00:00</wp:post_modified_gmt>
                <wp:status>%s</wp:status>""".formatted(status), String.join("\n", more));
    }

    @Test
    void aPublishedPostKeepsAllThatItHas() {
        Imported imported = Imported.with(ANN, anItem("""
                <title>R&amp;amp;D &amp;#8211; it&amp;#039;s ours</title><link>http://a.example/r-and-d/</link>
                <dc:creator>ann</dc:creator><guid isPermaLink="false">http://a.example/?p=7</guid>
                <content:encoded><![CDATA[<p>Tom &amp; <b>Jerry</b></p>]]></content:encoded>
                <excerpt:encoded><![CDATA[In <em>short</em>]]></excerpt:encoded>
                <wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:post_name>r-and-d</wp:post_name>
                <wp:post_date_gmt>2012-01-05 14:30:46</wp:post_date_gmt>
                <wp:post_modified_gmt>2013-01-01 00:00:00</wp:post_modified_gmt>
                <wp:status>publish</wp:status><wp:is_sticky>1</wp:is_sticky>
                <wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>good</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>better</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"""));

        Post post = imported.onlyPost();
        Instant published = Instant.parse("2012-01-05T14:30:46Z");
        assertThat(post.content())
                .isEqualTo(new PostContent(
                        "R&D – it's ours", "r-and-d", Text.html("<p>Tom &amp; <b>Jerry</b></p>"), "In short"));
        assertThat(post.author()).isEqualTo(new Member("ann", "Ann O'Hara"));
        assertThat(post.version()).isZero();
        assertThat(post.filing().sticky()).isTrue();
        assertThat(post.publication()).isEqualTo(new Publication.Published(published));
        assertThat(post.stamps()).isEqualTo(new Stamps(published, Instant.parse("2013-01-01T00:00:00Z")));
        assertThat(post.attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "wordpress:id", "7",
                        "wordpress:source", "a blog",
                        "wordpress:link", "http://a.example/r-and-d/",
                        "wordpress:guid", "http://a.example/?p=7",
                        "mood", "good",
                        "mood #2", "better",
                        "_thumbnail_id", "9"));
        assertThat(imported.rejoinder().blog().bySlug("r-and-d")).contains(post);
        assertThat(imported.notes()).containsExactly("5: post 7 lost the markup of its excerpt");
        assertThat(imported.report.added()).containsOnly(Map.entry("posts", 1L));
        assertThat(imported.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"draft", "pending", "auto-draft", "private", "wc-on-hold"})
    void whatOnlyAFewCouldReadIsADraft(String status) {
        Imported imported = Imported.with(ANN, anItemOf(status));

        assertThat(imported.onlyPost().publication()).isEqualTo(Publication.DRAFT);
        assertThat(imported.onlyPost().attributes().get("wordpress:status"))
                .isEqualTo(status.equals("draft") ? null : status);
        assertThat(imported.notes())
                .hasSize(status.equals("draft") ? 0 : 1)
                .allMatch(note -> note.startsWith("5: post 7 ") && note.endsWith("it is a draft now"));
    }

    @Test
    void aPostWithAPasswordIsADraft() {
        Imported imported = Imported.with(ANN, anItemOf("publish", "<wp:post_password>secret</wp:post_password>"));

        assertThat(imported.onlyPost().publication()).isEqualTo(Publication.DRAFT);
        assertThat(imported.onlyPost().toString()).doesNotContain("secret");
        assertThat(imported.notes()).containsExactly("5: post 7 was readable with a password alone; it is a draft now");
    }

    @Test
    void aScheduledPostComesOutByItself() {
        Imported imported = Imported.with(ANN, anItemOf("future").replace("2012-01-05", "2999-01-05"));

        assertThat(imported.onlyPost().publication())
                .isEqualTo(new Publication.Published(Instant.parse("2999-01-05T14:30:46Z")));
        assertThat(imported.rejoinder().blog().newest(null, 10).items()).isEmpty();
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void aPostInTheTrashIsThereWithTheNameThatItHad() {
        Imported imported = Imported.with(ANN, anItemOf("trash").replace("a-name", "a-name__trashed"));

        assertThat(imported.onlyPost().publication()).isEqualTo(new Publication.Trashed(Publication.DRAFT));
        assertThat(imported.onlyPost().content().slug()).isEqualTo("a-name");
    }

    @Test
    void aPageIsAPostThatSaysSo() {
        Imported imported = Imported.with(
                ANN, anItemOf("publish", "<wp:post_parent>3</wp:post_parent>").replace(">post<", ">page<"));

        assertThat(imported.onlyPost().attributes())
                .containsEntry("wordpress:type", "page")
                .containsEntry("wordpress:menu_order", "0")
                .containsEntry("wordpress:parent", "3");
        assertThat(imported.report.added()).containsOnly(Map.entry("pages", 1L));
    }

    @Test
    void everythingElseIsSkippedAndCounted() {
        Imported imported = Imported.with(
                anItem("<title>a.png</title><wp:post_id>1</wp:post_id><wp:post_type>attachment</wp:post_type>"),
                anItem("<wp:post_id>2</wp:post_id><wp:post_type>attachment</wp:post_type>", aComment(1, 0)),
                anItem("<wp:post_id>3</wp:post_id><wp:post_type>nav_menu_item</wp:post_type>"),
                aPost(0));

        assertThat(imported.posts()).isEmpty();
        assertThat(imported.notes())
                .containsExactlyInAnyOrder(
                        "4: an item of the type 'attachment' was skipped (2 times in all)",
                        "4: the item 1 of the type 'attachment' was skipped: it is neither a post nor a page",
                        "7: the item 2 of the type 'attachment' was skipped: it is neither a post nor a page",
                        "7: 1 comment was skipped with the item",
                        "18: an item of the type 'nav_menu_item' was skipped",
                        "18: the item 3 of the type 'nav_menu_item' was skipped: it is neither a post nor a page",
                        "21: an item was skipped: it has no id by which a second import would know it again: ''");
    }

    @Test
    void anIdThatComesTwiceIsTakenOnce() {
        Imported imported = Imported.with(aPost(1, "<title>First</title>"), aPost(1, "<title>Second</title>"));

        assertThat(imported.onlyPost().content().title()).isEqualTo("First");
        assertThat(imported.notes()).anyMatch(note -> note.contains("an earlier one has the same id"));
    }

    @Test
    void slugsOfEveryScriptStayAndClashesAreSettled() {
        Imported imported = Imported.with(
                aPost(1, "<wp:post_name>%e4%b8%ad%e6%96%87</wp:post_name>"),
                aPost(2, "<wp:post_name>%e4%b8%ad%e6%96%87</wp:post_name>"),
                aPost(3, "<title>こんにちは</title>"),
                aPost(4),
                aPost(5),
                aPost(6, "<wp:post_name>a/b?c</wp:post_name>"));

        assertThat(imported.posts())
                .extracting(post -> post.content().slug())
                .containsExactly("中文", "中文-2", "こんにちは", "post", "post-2", "a-b-c");
        assertThat(imported.notes())
                .anyMatch(note -> note.contains("post 2 has the slug '中文', which is taken; it is '中文-2' now"))
                .anyMatch(note -> note.contains("post 6 has a slug that can't stand in an address; it is 'a-b-c' now"));
    }

    @Test
    void anAuthorWhoIsNotListedIsKnownByTheLoginAlone() {
        Imported imported =
                Imported.with(aPost(1, "<dc:creator>bob</dc:creator>"), aPost(2, "<wp:post_name>x</wp:post_name>"));

        assertThat(imported.post(1).author()).isEqualTo(new Member("bob", "bob"));
        assertThat(imported.post(2).author()).isEqualTo(new Member("unknown", "Unknown"));
        assertThat(imported.notes()).contains("8: post 2 names no author; it is by 'unknown' now");
    }

    @Test
    void aPostWithoutADateIsGivenOne() {
        Imported imported = Imported.with(aPost(1));

        assertThat(imported.onlyPost().publication()).isEqualTo(new Publication.Published(Instant.EPOCH));
        assertThat(imported.notes()).contains("4: post 1 has no date, and was given 1970-01-01T00:00:00Z");
    }

    @Test
    void whatIsTooLongIsCutOrSkipped() {
        String meta = "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>";
        Imported imported = Imported.with(aPost(
                1,
                "<title>" + "t".repeat(501) + "</title>",
                meta.formatted("k".repeat(201), "v"),
                meta.formatted("k", "v".repeat(1_000_001)),
                meta.formatted("", "v")));

        assertThat(imported.onlyPost().content().title()).hasSize(500);
        assertThat(imported.onlyPost().attributes()).doesNotContainKey("k");
        assertThat(imported.notes())
                .filteredOn(note -> note.contains("custom field"))
                .hasSize(3);
        assertThat(imported.notes()).anyMatch(note -> note.contains("a title of 501 characters, which was cut to 500"));
    }

    @Test
    void closedCommentsStayClosed() {
        Imported imported = Imported.with(
                aPost(1, "<wp:comment_status>closed</wp:comment_status>"),
                aPost(2, "<wp:comment_status>open</wp:comment_status>"));

        assertThat(imported.threads()).singleElement().satisfies(counted -> {
            assertThat(counted.thread().subject()).isEqualTo(imported.post(1).subject());
            assertThat(counted.thread().state()).isEqualTo(ThreadState.CLOSED);
        });
    }

    @Test
    void twoBlogsWithTheSameIdsLieSideBySide() {
        String mine = anExport("<wp:base_blog_url>x</wp:base_blog_url>", aPost(1, "<title>Mine</title>"))
                .replace("<title>A blog</title>", "<title>A blog</title><link>http://mine.example</link>");
        Imported imported = Imported.of(mine);
        assertThat(imported.onlyPost().attributes()).containsEntry("wordpress:source", "x");

        imported.andThen(anExport(aPost(1, "<title>Yours</title>")));

        assertThat(imported.posts())
                .extracting(post -> post.content().title())
                .containsExactlyInAnyOrder("Mine", "Yours");
    }
}
