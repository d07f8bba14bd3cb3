package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comment of a thread and those below it: a range, so that a page ends where the first one lies beyond it. */
record Branch(ByPath thread, ThreadPath top) implements Listing<ThreadPath> {

    @Override
    public ThreadPath place(Comment comment) {
        return thread.place(comment);
    }

    @Override
    public Comparator<ThreadPath> order() {
        return thread.order();
    }

    @Override
    public Slice<Comment> from(@Nullable ThreadPath place, int limit) {
        return within(thread.from(place == null || place.compareTo(top) < 0 ? top : place, limit + 1), limit);
    }

    @Override
    public Slice<Comment> after(ThreadPath place, int limit) {
        return from(behind(place), limit);
    }

    @Override
    public Slice<Comment> before(ThreadPath place, int limit) {
        Slice<Comment> nearestFirst = Listing.reversed(thread.before(place, limit + 1));
        return Listing.reversed(within(nearestFirst, limit));
    }

    private Slice<Comment> within(Slice<Comment> oneFurther, int limit) {
        List<Comment> within = oneFurther.items().stream()
                .filter(comment -> place(comment).isWithin(top))
                .toList();
        return Slice.of(within, limit);
    }

    @Override
    public ThreadPath behind(ThreadPath place) {
        return thread.behind(place);
    }

    @Override
    public long countBefore(ThreadPath place) {
        return thread.countBefore(place) - thread.countBefore(top);
    }

    @Override
    public Cursor cursor(ThreadPath place, boolean forward) {
        return thread.cursor(place, forward);
    }

    @Override
    public ThreadPath place(Cursor cursor) {
        return thread.place(cursor);
    }
}
