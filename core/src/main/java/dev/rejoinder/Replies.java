package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The direct replies of a thread in one {@link Sort}. */
interface Replies {

    /** How far direct replies are counted. */
    int COUNTED = 1_000;

    /** Those to one comment, or the roots. */
    Listing<Place> to(@Nullable Id parent);

    /** The first ones to each comment; comments without any are left out. */
    Map<Id, Slice<Comment>> first(Collection<Id> parents, int limit);

    /**
     * The first ones to each comment, and how many the comments that were asked for, and those that are told, have, up to
     * {@value #COUNTED}; perhaps of others as well.
     */
    FirstReplies firstWithCounts(Collection<Id> parents, int limit);

    /** How many each comment has, up to {@value #COUNTED}; comments without any are left out. */
    Map<Id, Integer> count(Collection<Id> parents);
}
