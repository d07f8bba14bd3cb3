package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts. Their slugs are claimed apart, in {@link SlugRecords}. */
public interface PostRecords {

    /**
     * Adds a post.
     *
     * @return false if the id is taken; nothing is changed then
     */
    boolean insert(Post post);

    /**
     * Replaces the post of this id, if its stored version is one less than the given one.
     *
     * @return false if the stored version is another or the post is absent; nothing is changed then
     */
    boolean replace(Post post);

    /** The posts of these ids, in the order of their ids; absent ones are left out. */
    List<Post> find(Collection<Id> ids);

    /**
     * The posts on a shelf whose publication lies in the period, in the order of publication, then id. An empty period
     * holds no post.
     */
    Slice<Post> published(Shelf shelf, Period period, Order order, @Nullable PostPosition from, int limit);

    /** The posts of one state, by id; those published in the future are {@link Publication.State#PUBLISHED} too. */
    Slice<Post> inState(Publication.State state, Order order, @Nullable Id from, int limit);

    /** All posts of any state, the smallest id first. */
    Slice<Post> all(@Nullable Id from, int limit);

    /**
     * Takes a term out of every post's filing. Versions stay as they are: a later edit that names the term again fails in
     * the engine, where terms are looked up. Costs what the number of those posts demands.
     */
    void unfile(Id term);
}
