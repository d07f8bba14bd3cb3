package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Text;
import java.util.Map;
import java.util.Set;

/**
 * What a post is to say and where it is to be filed. Each step gives a new draft.
 *
 * @param slug empty to have one made from the title
 * @param excerpt empty to have one made from the body
 */
public record PostDraft(
        String title,
        String slug,
        Text body,
        String excerpt,
        Set<Id> categories,
        Set<Id> tags,
        boolean sticky,
        Map<String, String> attributes) {

    public PostDraft {
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
        attributes = Map.copyOf(attributes);
    }

    public static PostDraft titled(String title) {
        return new PostDraft(title, "", Text.markdown(""), "", Set.of(), Set.of(), false, Map.of());
    }

    public PostDraft markdown(String source) {
        return body(Text.markdown(source));
    }

    public PostDraft body(Text body) {
        return new PostDraft(title, slug, body, excerpt, categories, tags, sticky, attributes);
    }

    public PostDraft slug(String slug) {
        return new PostDraft(title, slug, body, excerpt, categories, tags, sticky, attributes);
    }

    public PostDraft excerpt(String excerpt) {
        return new PostDraft(title, slug, body, excerpt, categories, tags, sticky, attributes);
    }

    public PostDraft in(Id... categories) {
        return new PostDraft(title, slug, body, excerpt, Set.of(categories), tags, sticky, attributes);
    }

    public PostDraft tagged(Id... tags) {
        return new PostDraft(title, slug, body, excerpt, categories, Set.of(tags), sticky, attributes);
    }

    public PostDraft sticky(boolean sticky) {
        return new PostDraft(title, slug, body, excerpt, categories, tags, sticky, attributes);
    }

    public PostDraft attributes(Map<String, String> attributes) {
        return new PostDraft(title, slug, body, excerpt, categories, tags, sticky, attributes);
    }
}
