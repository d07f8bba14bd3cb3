package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A thread, depth first. */
record ByPath(RangePages pages) implements Listing<ThreadPath> {

    @Override
    public ThreadPath place(Comment comment) {
        return comment.placement().path();
    }

    @Override
    public Comparator<ThreadPath> order() {
        return Comparator.naturalOrder();
    }

    @Override
    public Slice<Comment> from(@Nullable ThreadPath place, int limit) {
        return pages.page(new ThreadRange.Threaded(Order.OLDEST, place), limit);
    }

    @Override
    public Slice<Comment> after(ThreadPath place, int limit) {
        return from(behind(place), limit);
    }

    @Override
    public Slice<Comment> before(ThreadPath place, int limit) {
        Slice<Comment> oneFurther = pages.page(new ThreadRange.Threaded(Order.NEWEST, place), limit + 1);
        return Listing.reversed(without(place, oneFurther, limit));
    }

    @Override
    public ThreadPath behind(ThreadPath place) {
        return place.next();
    }

    @Override
    public long countBefore(ThreadPath place) {
        return pages.countBefore(new ThreadRange.Threaded(Order.OLDEST, place));
    }

    @Override
    public Cursor cursor(ThreadPath place, boolean forward) {
        return Cursor.at(place, forward);
    }

    @Override
    public ThreadPath place(Cursor cursor) {
        return cursor.path();
    }
}
