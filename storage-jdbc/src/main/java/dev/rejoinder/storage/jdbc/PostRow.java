package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A post as columns. Filing and attributes are part of its row, so that no reader ever sees the words of one version under
 * the tags of another; {@code rj_filing} is an index of them.
 */
final class PostRow {

    static final String COLUMNS = """
            id, version, title, slug, excerpt, author_id, author_name, categories, tags, sticky, state, published_at, \
            created_at, updated_at, attributes, format, body, body_rest""";

    static final String INSERT = "INSERT INTO rj_post (" + COLUMNS + ") VALUES {rows 18}";

    static final String REPLACE = """
            UPDATE rj_post SET version = ?, title = ?, slug = ?, excerpt = ?, author_id = ?, author_name = ?, \
            categories = ?, tags = ?, sticky = ?, state = ?, published_at = ?, created_at = ?, updated_at = ?, \
            attributes = ?, format = ?, body = ?, body_rest = ? WHERE id = ? AND version = ?""";

    private PostRow() {}

    static void insert(Post post, Parameters parameters) throws SQLException {
        parameters.add(post.id());
        addContent(post, parameters);
    }

    static void replace(Post post, Parameters parameters) throws SQLException {
        addContent(post, parameters);
        parameters.add(post.id()).add(post.version() - 1);
    }

    private static void addContent(Post post, Parameters parameters) throws SQLException {
        PostContent content = post.content();
        Filing filing = post.filing();
        parameters
                .add(post.version())
                .add(content.title())
                .add(content.slug())
                .add(content.excerpt())
                .add(post.author().id())
                .add(post.author().name())
                .add(IdList.write(filing.categories()))
                .add(IdList.write(filing.tags()))
                .add(filing.sticky())
                .add(Codes.POST_STATE.of(post.publication().state()))
                .addOrNull(publishedAt(post.publication()))
                .add(post.stamps().createdAt())
                .add(post.stamps().updatedAt())
                .add(attributesText(post.attributes()));
        Body.add(content.body(), parameters);
    }

    static Post read(Row row) throws SQLException {
        Id id = row.id();
        long version = row.number();
        String title = row.text();
        String slug = row.text();
        String excerpt = row.text();
        Member author = new Member(row.text(), row.text());
        Filing filing = new Filing(ids(row.text()), ids(row.text()), row.flag());
        Publication publication = publication(Codes.POST_STATE.constant(row.smallNumber()), row.instantOrNull());
        Stamps stamps = new Stamps(row.instant(), row.instant());
        Map<String, String> attributes = attributes(row.text());
        PostContent content = new PostContent(title, slug, Body.read(row), excerpt);
        return new Post(id, version, content, author, filing, publication, stamps, attributes);
    }

    /** A post in the trash keeps the instant that it was published at. */
    private static @Nullable Instant publishedAt(Publication publication) {
        if (publication instanceof Publication.Trashed trashed) {
            return publishedAt(trashed.before());
        }
        return publication instanceof Publication.Published published ? published.at() : null;
    }

    private static Publication publication(Publication.State state, @Nullable Instant publishedAt) {
        Publication alive = publishedAt == null ? Publication.DRAFT : new Publication.Published(publishedAt);
        return state == Publication.State.TRASHED ? new Publication.Trashed(alive) : alive;
    }

    private static Set<Id> ids(String text) {
        return new TreeSet<>(IdList.read(text));
    }

    private static String attributesText(Map<String, String> attributes) {
        return Lines.write(attributes.entrySet().stream()
                .map(attribute -> List.of(attribute.getKey(), attribute.getValue()))
                .toList());
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        Lines.read(text).forEach(line -> attributes.put(line.get(0), line.get(1)));
        return attributes;
    }
}
