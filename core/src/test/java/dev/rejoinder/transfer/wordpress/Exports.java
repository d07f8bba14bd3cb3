package dev.rejoinder.transfer.wordpress;

import java.nio.charset.StandardCharsets;

/** Small exports. What is put into the channel begins on line 4, what is put into an item on line 5. */
final class Exports {
    static final String RSS = "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";

    private Exports() {}

    static String anExport(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                %s<channel><title>A blog</title>
                <wp:wxr_version>1.2</wp:wxr_version>
                %s
                </channel></rss>
                """.formatted(RSS, String.join("\n", entries));
    }

    static String anItem(String... fields) {
        return "<item>\n" + String.join("\n", fields) + "\n</item>";
    }

    static String aPost(long id, String... fields) {
        return anItem(
                "<wp:post_id>" + id + "</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>",
                String.join("\n", fields));
    }

    static String aComment(long id, long parent) {
        return """
                <wp:comment>
                <wp:comment_id>%d</wp:comment_id>
                <wp:comment_author><![CDATA[Ada]]></wp:comment_author>
                <wp:comment_date_gmt>2020-02-29 23:59:59</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[Comment %d]]></wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved>
                <wp:comment_parent>%d</wp:comment_parent>
                </wp:comment>""".formatted(id, id, parent);
    }

    static String cdata(String element, String text) {
        return "<" + element + "><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></" + element + ">";
    }

    static byte[] bytes(String export) {
        return export.getBytes(StandardCharsets.UTF_8);
    }
}
