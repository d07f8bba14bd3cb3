package dev.rejoinder.transfer.wordpress;

/**
 * The blog as a whole.
 *
 * @param version of the format, two numbers
 * @param siteUrl of the installation, which may hold several blogs
 */
record WxrChannel(
        int line,
        String version,
        String title,
        String link,
        String description,
        String language,
        String siteUrl,
        String blogUrl) {
    static WxrChannel of(int line, WxrFields fields) {
        return new WxrChannel(
                line,
                fields.text("wp:wxr_version"),
                fields.text("title"),
                fields.text("link"),
                fields.text("description"),
                fields.text("language"),
                fields.text("wp:base_site_url"),
                fields.text("wp:base_blog_url"));
    }
}
