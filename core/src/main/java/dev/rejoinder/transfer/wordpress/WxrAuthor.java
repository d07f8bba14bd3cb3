package dev.rejoinder.transfer.wordpress;

/** Someone who wrote items, which name them by login. Exports of version 1.0 have none. */
record WxrAuthor(int line, long id, String login, String email, String displayName, String firstName, String lastName) {
    static WxrAuthor of(int line, WxrFields fields) {
        return new WxrAuthor(
                line,
                fields.id("wp:author_id"),
                fields.text("wp:author_login"),
                fields.text("wp:author_email"),
                fields.text("wp:author_display_name"),
                fields.text("wp:author_first_name"),
                fields.text("wp:author_last_name"));
    }
}
