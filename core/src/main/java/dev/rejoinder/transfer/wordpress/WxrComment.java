package dev.rejoinder.transfer.wordpress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment, pingback or trackback on an item.
 *
 * @param id 0 if the file has none that is a number
 * @param parent the id of the comment that it answers, or 0
 */
record WxrComment(
        int line,
        long id,
        long parent,
        Optional<Instant> written,
        Writer writer,
        String content,
        Kind kind,
        List<WxrMeta> meta) {

    /** @param userId of the blog's own user, 0 for a guest */
    record Writer(String name, String email, String url, String ip, long userId) {}

    /**
     * @param type empty or {@code comment}, {@code pingback}, {@code trackback}, or a plugin's own
     * @param approved {@code 1}, {@code 0}, {@code spam}, {@code trash} or {@code post-trashed}
     */
    record Kind(String type, String approved) {}

    static WxrComment of(int line, WxrFields fields) {
        return new WxrComment(
                line,
                fields.id("wp:comment_id"),
                fields.id("wp:comment_parent"),
                WxrTimes.commented(fields),
                new Writer(
                        fields.text("wp:comment_author"),
                        fields.text("wp:comment_author_email"),
                        fields.text("wp:comment_author_url"),
                        fields.text("wp:comment_author_IP"),
                        fields.id("wp:comment_user_id")),
                fields.verbatim("wp:comment_content"),
                new Kind(fields.text("wp:comment_type"), fields.text("wp:comment_approved")),
                fields.meta());
    }
}
