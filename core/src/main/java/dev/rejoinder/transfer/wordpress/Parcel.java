package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import java.util.List;

/**
 * An item with its comments, or with some of them.
 *
 * @param opening whether the item itself is in it; those that follow bring more comments
 */
record Parcel(
        ItemFacts facts,
        int line,
        Post post,
        ThreadState state,
        CommentTree tree,
        boolean opening,
        List<Arrival> arrivals) {
    Subject subject() {
        return post.subject();
    }

    boolean needsThread() {
        return state != ThreadState.OPEN || !arrivals.isEmpty();
    }
}
