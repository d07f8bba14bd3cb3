package dev.rejoinder.transfer.wordpress;

import java.util.List;

/**
 * A category, tag or other term as the channel declares it.
 *
 * @param taxonomy {@code category}, {@code post_tag} or a plugin's own
 * @param id 0 before version 1.1
 * @param parent the parent's slug, empty for a root
 */
record WxrTerm(
        int line,
        String taxonomy,
        long id,
        String slug,
        String parent,
        String name,
        String description,
        List<WxrMeta> meta) {
    static WxrTerm category(int line, WxrFields fields) {
        return new WxrTerm(
                line,
                "category",
                fields.id("wp:term_id"),
                fields.slug("wp:category_nicename"),
                fields.slug("wp:category_parent"),
                fields.text("wp:cat_name"),
                fields.text("wp:category_description"),
                fields.meta());
    }

    static WxrTerm tag(int line, WxrFields fields) {
        return new WxrTerm(
                line,
                "post_tag",
                fields.id("wp:term_id"),
                fields.slug("wp:tag_slug"),
                "",
                fields.text("wp:tag_name"),
                fields.text("wp:tag_description"),
                fields.meta());
    }

    static WxrTerm term(int line, WxrFields fields) {
        return new WxrTerm(
                line,
                fields.text("wp:term_taxonomy"),
                fields.id("wp:term_id"),
                fields.slug("wp:term_slug"),
                fields.slug("wp:term_parent"),
                fields.text("wp:term_name"),
                fields.text("wp:term_description"),
                fields.meta());
    }
}
