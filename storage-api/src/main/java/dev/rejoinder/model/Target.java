package dev.rejoinder.model;

import org.jspecify.annotations.Nullable;

/**
 * What an event happened to.
 *
 * @param thread the thread of a comment; {@code null} for every other kind
 */
public record Target(Kind kind, @Nullable Id thread, Id id) {

    public Target {
        if ((kind == Kind.COMMENT) != (thread != null)) {
            throw new IllegalArgumentException("comments, and only they, are named with their thread");
        }
    }

    public static Target of(Post post) {
        return new Target(Kind.POST, null, post.id());
    }

    public static Target of(Term term) {
        return new Target(Kind.TERM, null, term.id());
    }

    public static Target of(CommentThread thread) {
        return new Target(Kind.THREAD, null, thread.id());
    }

    public static Target of(CommentKey comment) {
        return new Target(Kind.COMMENT, comment.thread(), comment.id());
    }

    /** The kinds of things that change. */
    public enum Kind {
        POST,
        TERM,
        THREAD,
        COMMENT
    }
}
