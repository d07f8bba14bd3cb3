package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread, or one branch of it, depth first. */
record ByPath(RangePages pages, @Nullable ThreadPath branch) implements Listing<ThreadPath> {

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
        if (branch == null) {
            return pages.page(range(Order.OLDEST, place), limit);
        }
        ThreadPath start = place == null || place.compareTo(branch) < 0 ? branch : place;
        return within(pages.page(range(Order.OLDEST, start), limit + 1).items(), limit);
    }

    private static ThreadRange range(Order order, @Nullable ThreadPath from) {
        return new ThreadRange.Threaded(order, from);
    }

    @Override
    public Slice<Comment> after(ThreadPath place, int limit) {
        return from(place.next(), limit);
    }

    @Override
    public Slice<Comment> before(ThreadPath place, int limit) {
        List<Comment> before = pages.page(range(Order.NEWEST, place), limit + 2).items().stream()
                .filter(comment -> !place(comment).equals(place))
                .limit(limit + 1L)
                .toList();
        return Listing.reversed(within(before, limit));
    }

    /** A branch is one range, so a page that was read one comment further ends where the first one lies beyond it. */
    private Slice<Comment> within(List<Comment> oneFurther, int limit) {
        return Slice.of(
                oneFurther.stream()
                        .filter(comment -> branch == null || place(comment).isWithin(branch))
                        .toList(),
                limit);
    }

    @Override
    public long countBefore(ThreadPath place) {
        long before = pages.countBefore(range(Order.OLDEST, place));
        return branch == null ? before : before - pages.countBefore(range(Order.OLDEST, branch));
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
