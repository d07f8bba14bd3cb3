package dev.rejoinder.storage;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comments, as readers and moderators page through them. Within a thread only visible comments are seen, and the
 * hidden ones cost nothing.
 */
public interface CommentPages {

    /** The visible comments of a thread, depth first: in the order of their paths. */
    Slice<Comment> threaded(Id thread, @Nullable ThreadPath from, int limit);

    /** The visible comments of a thread, by id. */
    Slice<Comment> flat(Id thread, Order order, @Nullable Id from, int limit);

    /** The visible comments without a parent, by id. */
    Slice<Comment> roots(Id thread, Order order, @Nullable Id from, int limit);

    /**
     * For each of these roots, the first visible comments below it in the order of their paths; roots without any are
     * left out.
     *
     * @param limit how many of each
     */
    Map<Id, Slice<Comment>> below(Id thread, Collection<Id> roots, int limit);

    /** The comments of one status on the whole site, pingbacks and trackbacks included, by id, then thread. */
    Slice<Comment> withStatus(Status status, Order order, @Nullable CommentKey from, int limit);

    /**
     * How many approved comments an author has on the whole site, of any kind, counted no further than {@code atMost}.
     *
     * @param atMost 1 to 1,000
     */
    int approvedBy(AuthorKey author, int atMost);
}
