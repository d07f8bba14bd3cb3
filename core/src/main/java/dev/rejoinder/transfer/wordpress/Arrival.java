package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Writing;
import java.time.Instant;

/**
 * A comment as it waits to be written. Its place in the tree says the rest, but only when its thread is known: another
 * run may have begun to write it.
 */
record Arrival(
        int place, Status status, Author author, Text text, Instant createdAt, Reception reception, Origin origin) {
    Comment comment(Id thread, CommentTree tree, boolean visible) {
        return new Comment(
                new CommentKey(thread, tree.id(place)),
                0,
                tree.placement(place),
                author,
                new Writing(text, createdAt),
                new Standing(status, visible, Ruling.NONE),
                reception,
                origin);
    }

    /** {@code comments}, {@code pingbacks} or {@code trackbacks}. */
    String kind() {
        return origin.kind() == CommentKind.COMMENT
                ? "comments"
                : origin.kind() == CommentKind.PINGBACK ? "pingbacks" : "trackbacks";
    }
}
