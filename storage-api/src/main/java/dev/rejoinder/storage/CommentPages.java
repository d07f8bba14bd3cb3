package dev.rejoinder.storage;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import org.jspecify.annotations.Nullable;

/**
 * The comments, as readers and moderators page through them. Within a thread only visible comments are seen, and the
 * hidden ones cost nothing.
 */
public interface CommentPages {

    /** The visible comments of a thread, in the order of their paths: depth first, or exactly the other way round. */
    Slice<Comment> threaded(Id thread, Order order, @Nullable ThreadPath from, int limit);

    /** The visible comments of a thread, by id. */
    Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit);

    /** How many visible comments lie before this path, depth first. Takes as long as those are many. */
    long threadedBefore(Id thread, ThreadPath path);

    /** How many visible comments come before this id. Takes as long as those are many. */
    long flatBefore(Id thread, Order order, Id id);

    /** The comments of one status on the whole site, pingbacks and trackbacks included, by id, then thread. */
    Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit);

    /**
     * How many approved comments an author has on the whole site, of any kind, counted no further than {@code atMost}.
     *
     * @param atMost 1 to 1,000
     */
    int approvedBy(AuthorKey author, int atMost);
}
