package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread, or one branch of it, depth first. */
record ByPath(UnitOfWork unit, Id thread, @Nullable ThreadPath branch) implements Listing<ThreadPath> {

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
        ThreadPath start = branch != null && (place == null || place.compareTo(branch) < 0) ? branch : place;
        return within(
                unit.commentPages()
                        .threaded(thread, Order.OLDEST, start, limit + 1)
                        .items(),
                limit);
    }

    @Override
    public Slice<Comment> after(ThreadPath place, int limit) {
        return from(place.next(), limit);
    }

    @Override
    public Slice<Comment> before(ThreadPath place, int limit) {
        List<Comment> before = unit.commentPages().threaded(thread, Order.NEWEST, place, limit + 2).items().stream()
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
        long before = unit.commentPages().threadedBefore(thread, place);
        return branch == null ? before : before - unit.commentPages().threadedBefore(thread, branch);
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
