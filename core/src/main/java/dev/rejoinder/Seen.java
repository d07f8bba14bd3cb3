package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;

/** A comment as somebody saw it, and decides on it. */
public record Seen(CommentKey comment, long version) {

    public static Seen of(Comment comment) {
        return new Seen(comment.key(), comment.version());
    }
}
