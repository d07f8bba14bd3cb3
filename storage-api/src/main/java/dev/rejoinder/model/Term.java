package dev.rejoinder.model;

import org.jspecify.annotations.Nullable;

/**
 * A category or a tag.
 *
 * @param version how many recorded changes this state has behind it; an imported one starts at zero
 * @param parent the category above; always {@code null} for a tag
 * @param name 1 to 250 characters
 * @param slug its name in addresses, 1 to 200 characters, unique in its taxonomy
 * @param description at most 10,000 characters, may be empty
 */
public record Term(
        Id id, long version, Taxonomy taxonomy, @Nullable Id parent, String name, String slug, String description) {

    public static final int MAX_NAME = 250;
    public static final int MAX_DESCRIPTION = 10_000;

    public Term {
        Require.notNegative("version", version);
        Require.text("term name", name, MAX_NAME);
        Require.text("slug", slug, Slug.MAX_LENGTH);
        Require.atMost("description", description, MAX_DESCRIPTION);
        if (taxonomy == Taxonomy.TAG && parent != null) {
            throw new IllegalArgumentException("tags are flat, but " + name + " has a parent");
        }
    }

    public Term withVersion(long version) {
        return new Term(id, version, taxonomy, parent, name, slug, description);
    }

    public Term withParent(@Nullable Id parent) {
        return new Term(id, version, taxonomy, parent, name, slug, description);
    }

    public Term withName(String name, String slug, String description) {
        return new Term(id, version, taxonomy, parent, name, slug, description);
    }
}
