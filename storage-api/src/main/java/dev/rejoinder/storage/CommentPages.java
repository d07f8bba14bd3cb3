package dev.rejoinder.storage;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The comments, as readers and moderators page through them. Within a thread only visible comments are seen, and the
 * hidden ones cost nothing.
 */
public interface CommentPages {

    /** The first comments of a range. */
    Slice<Comment> page(Id thread, ThreadRange range, int limit);

    /** How many visible comments come before the place where a range starts. Takes as long as those are many. */
    long countBefore(Id thread, ThreadRange range);

    /** The comments of one status on the whole site, pingbacks and trackbacks included, by id, then thread. */
    Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit);

    /**
     * How many approved comments an author has on the whole site, of any kind, counted no further than {@code atMost}.
     *
     * @param atMost 1 to 1,000
     */
    int approvedBy(AuthorKey author, int atMost);
}
