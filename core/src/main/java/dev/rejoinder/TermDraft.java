package dev.rejoinder;

import dev.rejoinder.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a category or tag is to be called, and where a new category goes.
 *
 * @param slug empty to have one made from the name
 * @param parent {@code null} for the top of the tree; always so for tags
 */
public record TermDraft(
        String name,
        String slug,
        String description,
        @Nullable Id parent) {

    public static TermDraft named(String name) {
        return new TermDraft(name, "", "", null);
    }

    public TermDraft slug(String slug) {
        return new TermDraft(name, slug, description, parent);
    }

    public TermDraft description(String description) {
        return new TermDraft(name, slug, description, parent);
    }

    public TermDraft under(@Nullable Id parent) {
        return new TermDraft(name, slug, description, parent);
    }
}
