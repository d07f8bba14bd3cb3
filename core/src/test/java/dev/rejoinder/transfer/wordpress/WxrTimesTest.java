package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static dev.rejoinder.transfer.wordpress.Exports.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WxrTimesTest {
    private static Recorded anItemOf(String status, String... dates) {
        return Recorded.reading(anExport(anItem("<wp:status>" + status + "</wp:status>", String.join("\n", dates))));
    }

    private static Instant published(Recorded export) {
        return export.onlyItem().times().published().orElseThrow();
    }

    @Test
    void theDateInGmtCounts() {
        Recorded export = anItemOf(
                "publish",
                "<wp:post_date>2011-01-10 06:17:54</wp:post_date>",
                "<wp:post_date_gmt>2011-01-10 13:17:54</wp:post_date_gmt>");

        assertThat(published(export)).isEqualTo("2011-01-10T13:17:54Z");
        assertThat(export.problems).isEmpty();
    }

    @Test
    void aDraftWithoutADateInGmtHasItsLocalOne() {
        Recorded export = anItemOf(
                "draft",
                "<pubDate>Tue, 30 Nov 1999 00:00:00 +0000</pubDate>",
                "<wp:post_date>2009-10-20 16:13:20</wp:post_date>",
                "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>");

        assertThat(published(export)).isEqualTo("2009-10-20T16:13:20Z");
        assertThat(export.problems).isEmpty();
    }

    @Test
    void aLocalDateOfAPublishedItemIsReported() {
        Recorded export = anItemOf(
                "publish",
                "<wp:post_date>2009-10-20 16:13:20</wp:post_date>",
                "<wp:post_date_gmt>-0001-11-30 00:00:00</wp:post_date_gmt>");

        assertThat(published(export)).isEqualTo("2009-10-20T16:13:20Z");
        assertThat(export.problems)
                .containsExactly("6: <wp:post_date> has no date in GMT beside it and was taken as GMT");
    }

    @Test
    void theFeedsDateCountsWhereTheOneInGmtIsMissing() {
        assertThat(published(anItemOf(
                        "publish",
                        "<pubDate>Thu, 05 Jan 2012 14:30:46 +0100</pubDate>",
                        "<wp:post_date>2012-01-05 14:30:46</wp:post_date>")))
                .isEqualTo("2012-01-05T13:30:46Z");
    }

    @Test
    void anItemMayHaveNoDate() {
        Recorded export = anItemOf("draft", "<wp:post_date>0000-00-00 00:00:00</wp:post_date>");

        assertThat(export.onlyItem().times().published()).isEmpty();
        assertThat(export.onlyItem().times().modified()).isEmpty();
        assertThat(export.problems).isEmpty();
    }

    @Test
    void aDateThatIsNoneIsReported() {
        Recorded export = anItemOf(
                "publish",
                "<wp:post_date_gmt>2011-02-30 00:00:00</wp:post_date_gmt>",
                "<wp:post_modified_gmt>yesterday</wp:post_modified_gmt>");

        assertThat(export.onlyItem().times().published()).isEmpty();
        assertThat(export.problems)
                .containsExactly(
                        "6: <wp:post_date_gmt> is no date and was not used: '2011-02-30 00:00:00'",
                        "7: <wp:post_modified_gmt> is no date and was not used: 'yesterday'");
    }
}
