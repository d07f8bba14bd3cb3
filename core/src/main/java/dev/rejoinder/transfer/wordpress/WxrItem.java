package dev.rejoinder.transfer.wordpress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post, page, attachment, menu entry or anything else that WordPress keeps as a post, without its comments.
 *
 * @param line on which it begins
 */
record WxrItem(
        int line,
        Identity identity,
        Content content,
        Times times,
        Settings settings,
        List<WxrTermUse> terms,
        List<WxrMeta> meta) {

    /**
     * @param id 0 if the file has none that is a number
     * @param creator the author's login
     * @param parent the id of the page above, of the post that an attachment belongs to, or 0
     */
    record Identity(
            long id, String type, String status, String slug, String guid, String link, String creator, long parent) {}

    record Content(String title, String body, String excerpt) {}

    record Times(Optional<Instant> published, Optional<Instant> modified) {}

    /** @param attachmentUrl empty unless the type is {@code attachment} */
    record Settings(
            String commentStatus,
            String pingStatus,
            String password,
            boolean sticky,
            long menuOrder,
            String attachmentUrl) {}

    static WxrItem of(int line, WxrFields fields, List<WxrTermUse> terms) {
        return new WxrItem(
                line,
                identity(fields),
                new Content(
                        fields.text("title"), fields.verbatim("content:encoded"), fields.verbatim("excerpt:encoded")),
                new Times(WxrTimes.published(fields), WxrTimes.modified(fields)),
                settings(fields),
                WxrTermUse.withoutEchoes(terms),
                fields.meta());
    }

    private static Identity identity(WxrFields fields) {
        return new Identity(
                fields.id("wp:post_id"),
                fields.text("wp:post_type"),
                fields.text("wp:status"),
                fields.slug("wp:post_name"),
                fields.text("guid"),
                fields.text("link"),
                fields.text("dc:creator"),
                fields.id("wp:post_parent"));
    }

    private static Settings settings(WxrFields fields) {
        return new Settings(
                fields.text("wp:comment_status"),
                fields.text("wp:ping_status"),
                fields.text("wp:post_password"),
                fields.flag("wp:is_sticky"),
                fields.number("wp:menu_order"),
                fields.text("wp:attachment_url"));
    }
}
