package dev.rejoinder.model;

/**
 * A name in addresses. A thing keeps every slug that it was once published under, so that old links can be redirected.
 *
 * @param space posts, categories and tags each have slugs of their own
 * @param name 1 to 200 characters, compared exactly
 */
public record Slug(Space space, String name) {

    public static final int MAX_LENGTH = 200;

    public Slug {
        Require.text("slug", name, MAX_LENGTH);
    }

    /** Within a space a slug names one thing. */
    public enum Space {
        POST,
        CATEGORY,
        TAG;

        public static Space of(Taxonomy taxonomy) {
            return taxonomy == Taxonomy.CATEGORY ? CATEGORY : TAG;
        }
    }
}
