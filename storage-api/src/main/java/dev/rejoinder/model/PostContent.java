package dev.rejoinder.model;

/**
 * What a post says.
 *
 * @param title at most 500 characters; may be empty
 * @param slug its name in addresses, 1 to 200 characters, unique among posts
 * @param excerpt at most 20,000 characters; empty to have one made from the body
 */
public record PostContent(String title, String slug, Text body, String excerpt) {

    public static final int MAX_TITLE = 500;
    public static final int MAX_EXCERPT = 20_000;

    public PostContent {
        Require.atMost("title", title, MAX_TITLE);
        Require.text("slug", slug, Slug.MAX_LENGTH);
        Require.atMost("excerpt", excerpt, MAX_EXCERPT);
    }

    public PostContent withSlug(String slug) {
        return new PostContent(title, slug, body, excerpt);
    }
}
