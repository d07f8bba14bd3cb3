package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;

/**
 * A comment as somebody saw it, and decides on it. If many are decided on at once and the same comment is among them at two
 * versions, the one that it still has counts.
 */
public record Seen(CommentKey comment, long version) {

    public static Seen of(Comment comment) {
        return new Seen(comment.key(), comment.version());
    }
}
