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
        Writing writing,
        Standing standing,
        Reception reception,
        Origin origin) {

    public Comment {
        Require.notNegative("version", version);
        if (!placement.path().id().equals(key.id())) {
            throw new IllegalArgumentException("the path of comment " + key + " ends in " + placement.path());
        }
    }

    /** Neither edited nor voted on. */
    public Comment(
            CommentKey key,
            long version,
            Placement placement,
            Author author,
            Text text,
            Instant createdAt,
            Standing standing,
            Origin origin) {
        this(key, version, placement, author, new Writing(text, createdAt), standing, Reception.NONE, origin);
    }

    public Id id() {
        return key.id();
    }

    public Text text() {
        return writing.text();
    }

    public Instant createdAt() {
        return writing.createdAt();
    }

    public Status status() {
        return standing.status();
    }

    public boolean visible() {
        return standing.visible();
    }

    /** In another thread; the id stays. */
    public Comment withKey(CommentKey key) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    public Comment withVersion(long version) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    public Comment withPlacement(Placement placement) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    public Comment withWriting(Writing writing) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    public Comment withStanding(Standing standing) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    /** This as the next state of a stored comment, whose placement, creation and reception stay. */
    public Comment asNextOf(Comment stored) {
        return new Comment(
                stored.key,
                version,
                stored.placement,
                author,
                writing.createdAt(stored.createdAt()),
                standing,
                stored.reception,
                origin);
    }

    public Comment withReception(Reception reception) {
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }
}
