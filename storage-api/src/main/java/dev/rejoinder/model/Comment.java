package dev.rejoinder.model;

import java.time.Instant;

/**
 * One contribution to a thread.
 *
 * @param version how many recorded changes this state has behind it; an imported comment starts at zero
 */
public record Comment(
        CommentKey key,
        long version,
        Placement placement,
        Author author,
        Text text,
        Instant createdAt,
        Standing standing,
        Origin origin) {

    public Comment {
        Require.notNegative("version", version);
        if (!placement.path().id().equals(key.id())) {
            throw new IllegalArgumentException("the path of comment " + key + " ends in " + placement.path());
        }
    }

    public Id id() {
        return key.id();
    }

    public Status status() {
        return standing.status();
    }

    public boolean visible() {
        return standing.visible();
    }

    public Comment withVersion(long version) {
        return new Comment(key, version, placement, author, text, createdAt, standing, origin);
    }

    public Comment withStanding(Standing standing) {
        return new Comment(key, version, placement, author, text, createdAt, standing, origin);
    }
}
