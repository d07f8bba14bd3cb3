package dev.rejoinder;

import dev.rejoinder.model.CommentKey;
import java.util.Optional;

/**
 * What is new in a thread.
 *
 * @param count how many comments, up to 1,000
 * @param orMore whether there may be more than that
 * @param first the earliest of those that were counted
 */
public record Unread(int count, boolean orMore, Optional<CommentKey> first) {

    static final Unread NOTHING = new Unread(0, false, Optional.empty());
}
