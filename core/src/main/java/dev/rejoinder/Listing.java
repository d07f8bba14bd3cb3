package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visible comments in a total order, read from any place in it, whether a comment stands there or not.
 *
 * @param <P> a place
 */
interface Listing<P> {

    P place(Comment comment);

    Comparator<P> order();

    /** From a place on, that place included; or from the beginning. */
    Slice<Comment> from(@Nullable P place, int limit);

    Slice<Comment> after(P place, int limit);

    /** The last ones before a place, in order; there is more if something lies before them. */
    Slice<Comment> before(P place, int limit);

    /** The place next to one: what comes before it is what comes before that one, and the comment there. */
    P behind(P place);

    /** How many lie before a place. */
    long countBefore(P place);

    Cursor cursor(P place, boolean forward);

    /** @throws IllegalArgumentException if the cursor belongs to another kind of list */
    P place(Cursor cursor);

    /** What was read from a place on and one comment further, less the comment that stands there. */
    default Slice<Comment> without(P place, Slice<Comment> oneFurther, int limit) {
        List<Comment> beyond = oneFurther.items().stream()
                .filter(comment -> !place(comment).equals(place))
                .toList();
        return beyond.size() > limit ? Slice.of(beyond, limit) : new Slice<>(beyond, oneFurther.more());
    }

    /** What was read backwards, the nearest comment first. */
    static Slice<Comment> reversed(Slice<Comment> backwards) {
        List<Comment> comments = new ArrayList<>(backwards.items());
        Collections.reverse(comments);
        return new Slice<>(comments, backwards.more());
    }
}
