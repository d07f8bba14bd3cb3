package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WxrReaderTest {
    @Test
    void anItemHasEveryFieldThatWordPressWrites() {
        WxrItem item = Recorded.reading(anExport(anItem("""
                        <title>Hello &amp; welcome</title><link>http://a.example/?p=7</link>
                        <pubDate>Thu, 05 Jan 2012 14:30:46 +0000</pubDate>
                        <dc:creator><![CDATA[ann]]></dc:creator>
                        <guid isPermaLink="false">http://a.example/?p=7</guid>
                        <content:encoded><![CDATA[<p>Body</p>
                        ]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded>
                        <wp:post_id>7</wp:post_id><wp:post_date>2012-01-05 15:30:46</wp:post_date>
                        <wp:post_date_gmt>2012-01-05 14:30:46</wp:post_date_gmt>
                        <wp:post_modified_gmt>2013-01-01 00:00:00</wp:post_modified_gmt>
                        <wp:comment_status>open</wp:comment_status><wp:ping_status>closed</wp:ping_status>
                        <wp:post_name>hello</wp:post_name><wp:status>publish</wp:status>
                        <wp:post_parent>3</wp:post_parent><wp:menu_order>-2</wp:menu_order>
                        <wp:post_type>post</wp:post_type><wp:post_password>pw</wp:post_password>
                        <wp:is_sticky>1</wp:is_sticky><wp:attachment_url>http://a.example/x.png</wp:attachment_url>"""))).onlyItem();

        assertThat(item.line()).isEqualTo(4);
        assertThat(item.identity())
                .isEqualTo(new WxrItem.Identity(
                        7, "post", "publish", "hello", "http://a.example/?p=7", "http://a.example/?p=7", "ann", 3));
        assertThat(item.content()).isEqualTo(new WxrItem.Content("Hello & welcome", "<p>Body</p>\n", "Short"));
        assertThat(item.times())
                .isEqualTo(new WxrItem.Times(
                        Optional.of(Instant.parse("2012-01-05T14:30:46Z")),
                        Optional.of(Instant.parse("2013-01-01T00:00:00Z"))));
        assertThat(item.settings())
                .isEqualTo(new WxrItem.Settings("open", "closed", "pw", true, -2, "http://a.example/x.png"));
    }

    @Test
    void aCommentHasEveryFieldThatWordPressWrites() {
        Recorded export = Recorded.reading(anExport(aPost(1, """
                <wp:comment>
                <wp:comment_id>9</wp:comment_id><wp:comment_author><![CDATA[Ada]]></wp:comment_author>
                <wp:comment_author_email>ada@a.example</wp:comment_author_email>
                <wp:comment_author_url>http://ada.example/</wp:comment_author_url>
                <wp:comment_author_IP>2001:db8::1</wp:comment_author_IP>
                <wp:comment_date>2020-03-01 01:00:00</wp:comment_date>
                <wp:comment_date_gmt>2020-02-29 23:00:00</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[Nice]]></wp:comment_content>
                <wp:comment_approved>trash</wp:comment_approved><wp:comment_type>pingback</wp:comment_type>
                <wp:comment_parent>8</wp:comment_parent><wp:comment_user_id>2</wp:comment_user_id>
                <wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta>
                </wp:comment>""")));

        WxrComment comment = export.comments.get(0);
        assertThat(comment)
                .isEqualTo(new WxrComment(
                        6,
                        9,
                        8,
                        Optional.of(Instant.parse("2020-02-29T23:00:00Z")),
                        new WxrComment.Writer("Ada", "ada@a.example", "http://ada.example/", "2001:db8::1", 2),
                        "Nice",
                        new WxrComment.Kind("pingback", "trash"),
                        comment.meta()));
        assertThat(comment.meta()).containsExactly(new WxrMeta("k", "v"));
        assertThat(export.problems).isEmpty();
    }

    @Test
    void theChannelComesFirstAndItsEntriesInTheOrderOfTheFile() {
        Recorded export = Recorded.reading(anExport(
                "<wp:author><wp:author_login>ann\n</wp:author_login></wp:author>",
                "<wp:category><wp:category_nicename>a</wp:category_nicename></wp:category>",
                aPost(1, aComment(1, 0), aComment(2, 1)),
                "<wp:tag><wp:tag_slug>b</wp:tag_slug></wp:tag>",
                aPost(2)));

        assertThat(export.order)
                .containsExactly(
                        "channel",
                        "author ann",
                        "term a",
                        "item 1",
                        "comment 1",
                        "comment 2",
                        "end",
                        "term b",
                        "item 2",
                        "end");
        assertThat(export.channels.get(0).title()).isEqualTo("A blog");
    }

    @Test
    void termsOfAllThreeKindsAreRead() {
        Recorded export = Recorded.reading(anExport("""
                <wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>child</wp:category_nicename>
                <wp:category_parent>parent</wp:category_parent><wp:cat_name>Child</wp:cat_name>
                <wp:category_description>Of parent</wp:category_description></wp:category>
                <wp:tag><wp:term_id>6</wp:term_id><wp:tag_slug>%e4%b8%ad</wp:tag_slug><wp:tag_name>中</wp:tag_name></wp:tag>
                <wp:term><wp:term_id>7</wp:term_id><wp:term_taxonomy>mood</wp:term_taxonomy>
                <wp:term_slug>sad</wp:term_slug><wp:term_name>Sad</wp:term_name><wp:termmeta>
                <wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:termmeta></wp:term>"""));

        assertThat(export.terms).extracting(WxrTerm::taxonomy).containsExactly("category", "post_tag", "mood");
        assertThat(export.terms).extracting(WxrTerm::id).containsExactly(5L, 6L, 7L);
        assertThat(export.terms).extracting(WxrTerm::slug).containsExactly("child", "中", "sad");
        assertThat(export.terms).extracting(WxrTerm::parent).containsExactly("parent", "", "");
        assertThat(export.terms.get(0).description()).isEqualTo("Of parent");
        assertThat(export.terms.get(2).meta()).containsExactly(new WxrMeta("k", "v"));
    }

    @Test
    void aCustomFieldMayComeAgain() {
        String meta = "<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>%d</wp:meta_value></wp:postmeta>";

        assertThat(Recorded.reading(anExport(aPost(1, meta.formatted(1), meta.formatted(2))))
                        .onlyItem()
                        .meta())
                .containsExactly(new WxrMeta("k", "1"), new WxrMeta("k", "2"));
    }

    @Test
    void theTermsOfAnItemAreReadWithoutTheEchoesOfVersion10() {
        WxrItem item = Recorded.reading(anExport(aPost(
                        1,
                        "<category><![CDATA[News]]></category>",
                        "<category domain='category' nicename='news'><![CDATA[News]]></category>",
                        "<category domain='tag'><![CDATA[roar]]></category>",
                        "<category domain='tag' nicename='%e4%b8%ad'><![CDATA[roar]]></category>",
                        "<category domain='category'><![CDATA[Named only]]></category>")))
                .onlyItem();

        assertThat(item.terms())
                .containsExactly(
                        new WxrTermUse("category", "news", "News"),
                        new WxrTermUse("post_tag", "中", "roar"),
                        new WxrTermUse("category", "", "Named only"));
    }

    @Test
    void fieldsThatFollowTheFirstCommentsAreStillTheItems() {
        Recorded export = Recorded.reading(
                anExport(aPost(1, aComment(1, 0), "<wp:post_name>late</wp:post_name>", aComment(2, 1))));

        assertThat(export.onlyItem().identity().slug()).isEqualTo("late");
        assertThat(export.order).containsExactly("channel", "item 1", "comment 1", "comment 2", "end");
        assertThat(export.problems).isEmpty();
    }

    @Test
    void aFieldAfterTooManyCommentsIsReportedAndNotRead() {
        String comments = aComment(1, 0).repeat(WxrItemReader.HELD_BACK + 1);
        String export = anExport(aPost(1, comments + "<wp:post_name>late</wp:post_name>"));
        int line = (int)
                export.substring(0, export.indexOf("<wp:post_name>")).lines().count();

        Recorded recorded = Recorded.reading(export);

        assertThat(recorded.onlyItem().identity().slug()).isEmpty();
        assertThat(recorded.comments).hasSize(WxrItemReader.HELD_BACK + 1);
        assertThat(recorded.problems)
                .containsExactly(
                        line + ": <wp:post_name> comes after more than 100 comments of its item and was not read");
    }

    @Test
    void anElementCountsByItsNamespaceAndNotByItsPrefix() {
        Recorded export = Recorded.reading(anExport(
                "<wp:author xmlns:wp='http://other.example/'><wp:author_login>fake</wp:author_login></wp:author>",
                "<old:author xmlns:old='http://wordpress.org/export/1.0/'><old:author_login>real</old:author_login></old:author>",
                "<item><post_id xmlns='http://wordpress.org/export/1.2/'>5</post_id>",
                "<atom:link xmlns:atom='http://www.w3.org/2005/Atom'>no</atom:link><link>yes</link></item>"));

        assertThat(export.authors).extracting(WxrAuthor::login).containsExactly("real");
        assertThat(export.onlyItem().identity().id()).isEqualTo(5);
        assertThat(export.onlyItem().identity().link()).isEqualTo("yes");
    }

    @Test
    void anIdThatIsNoNumberIsReportedAndZero() {
        Recorded export = Recorded.reading(anExport(
                anItem("<wp:post_id>seven</wp:post_id>", "<wp:post_parent>-1</wp:post_parent>", "<wp:menu_order/>")));

        assertThat(export.onlyItem().identity().id()).isZero();
        assertThat(export.onlyItem().identity().parent()).isZero();
        assertThat(export.problems)
                .containsExactly(
                        "5: <wp:post_id> is no number and was taken as 0: 'seven'",
                        "6: <wp:post_parent> is negative and was taken as 0");
    }

    @Test
    void ofAFieldThatIsThereTwiceTheFirstIsTaken() {
        Recorded export = Recorded.reading(anExport(anItem("<title>One</title>", "<title>Two</title>")));

        assertThat(export.onlyItem().content().title()).isEqualTo("One");
        assertThat(export.problems).containsExactly("5: <title> is there more than once; the first was taken");
    }

    @Test
    void aLaterVersionIsReadAndReported() {
        Recorded export = Recorded.reading(anExport().replace(">1.2<", ">1.3<").replace("export/1.2/", "export/1.3/"));

        assertThat(export.channels.get(0).version()).isEqualTo("1.3");
        assertThat(export.problems).containsExactly("3: <wp:wxr_version> is 1.3; read as 1.2, the last that is known");
    }

    @Test
    void aMissingListOfAuthorsIsReportedUnlessTheVersionHasNone() {
        assertThat(Recorded.reading(anExport(aPost(1))).authorProblems)
                .containsExactly("2: the export has no list of authors; they are known by their logins alone");
        assertThat(Recorded.reading(anExport(aPost(1)).replace(">1.2<", ">1.0<")).authorProblems)
                .isEmpty();
    }

    @Test
    void aFactOfTheChannelAfterTheFirstEntryIsReported() {
        assertThat(Recorded.reading(anExport(aPost(1), "<language>de</language>")).problems)
                .containsExactly("8: <language> comes after the first entry and was not read");
    }
}
