package dev.rejoinder.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Something that the blog publishes.
 *
 * @param version how many recorded changes this state has behind it; an imported post starts at zero
 * @param attributes the host's own fields, in the order of their names; names of 1 to 200 characters, values of at most
 *     1,000,000; unmodifiable
 */
public record Post(
        Id id,
        long version,
        PostContent content,
        Member author,
        Filing filing,
        Publication publication,
        Stamps stamps,
        Map<String, String> attributes) {

    public static final int MAX_ATTRIBUTE_NAME = 200;
    public static final int MAX_ATTRIBUTE_VALUE = 1_000_000;

    public Post {
        Require.notNegative("version", version);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        attributes.forEach((name, value) -> {
            Require.text("attribute name", name, MAX_ATTRIBUTE_NAME);
            Require.atMost("attribute " + name, value, MAX_ATTRIBUTE_VALUE);
        });
    }

    public Subject subject() {
        return Subject.post(id);
    }

    /** The categories and tags that count this post, now or from the instant of its publication on. */
    public Set<Id> listedUnder() {
        return publication.listedAt().isPresent() ? filing.terms() : Set.of();
    }

    public Post withVersion(long version) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    public Post withContent(PostContent content) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    public Post withFiling(Filing filing) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    public Post withPublication(Publication publication) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    public Post withStamps(Stamps stamps) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    public Post withAttributes(Map<String, String> attributes) {
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }
}
