package dev.rejoinder.storage.jdbc.crash;

/** A WordPress export of many posts, whose comments answer each other. */
final class SampleExport {

    private SampleExport() {}

    static String of(int posts, int commentsEach) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>Sample</title>
                <link>https://blog.example.org</link>
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:author><wp:author_login>ada</wp:author_login></wp:author>
                <wp:category><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>
                """);
        for (int post = 1; post <= posts; post++) {
            xml.append("""
                    <item>
                    <title>Post %1$d</title>
                    <dc:creator>ada</dc:creator>
                    <content:encoded>Text of post %1$d.</content:encoded>
                    <wp:post_id>%1$d</wp:post_id>
                    <wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt>
                    <wp:post_name>post-%1$d</wp:post_name>
                    <wp:status>publish</wp:status>
                    <wp:post_type>post</wp:post_type>
                    <category domain="category" nicename="news">News</category>
                    """.formatted(post));
            for (int comment = 1; comment <= commentsEach; comment++) {
                comment(xml, post * commentsEach + comment, comment % 4 == 1 ? 0 : post * commentsEach + comment - 1);
            }
            xml.append("</item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private static void comment(StringBuilder xml, int id, int parent) {
        xml.append("""
                <wp:comment>
                <wp:comment_id>%d</wp:comment_id>
                <wp:comment_author>Grace</wp:comment_author>
                <wp:comment_author_email>grace@example.org</wp:comment_author_email>
                <wp:comment_date_gmt>2020-01-02 11:%02d:00</wp:comment_date_gmt>
                <wp:comment_content>Comment %d.</wp:comment_content>
                <wp:comment_approved>%d</wp:comment_approved>
                <wp:comment_parent>%d</wp:comment_parent>
                </wp:comment>
                """.formatted(id, id % 60, id, id % 10 == 0 ? 0 : 1, parent));
    }
}
