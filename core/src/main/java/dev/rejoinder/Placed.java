package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that the store reads in either direction, by {@link Place}. */
record Placed(Sort sort, Reading reading, Counting counting) implements Listing<Place> {

    /** Reads from a place on, that place included, forwards or backwards. */
    @FunctionalInterface
    interface Reading {
        Slice<Comment> page(boolean forward, @Nullable Place from, int limit);
    }

    @FunctionalInterface
    interface Counting {
        long before(Place place);
    }

    @Override
    public Place place(Comment comment) {
        return sort.place(comment);
    }

    @Override
    public Comparator<Place> order() {
        return sort.places();
    }

    @Override
    public Slice<Comment> from(@Nullable Place place, int limit) {
        return reading.page(true, place, limit);
    }

    @Override
    public Slice<Comment> after(Place place, int limit) {
        return beyond(true, place, limit);
    }

    @Override
    public Slice<Comment> before(Place place, int limit) {
        return Listing.reversed(beyond(false, place, limit));
    }

    private Slice<Comment> beyond(boolean forward, Place place, int limit) {
        Slice<Comment> oneFurther = reading.page(forward, place, limit + 1);
        List<Comment> beyond = oneFurther.items().stream()
                .filter(comment -> !place(comment).equals(place))
                .toList();
        return beyond.size() > limit ? Slice.of(beyond, limit) : new Slice<>(beyond, oneFurther.more());
    }

    @Override
    public long countBefore(Place place) {
        return counting.before(place);
    }

    @Override
    public Cursor cursor(Place place, boolean forward) {
        return Cursor.at(sort, place, forward);
    }

    @Override
    public Place place(Cursor cursor) {
        return cursor.place(sort);
    }
}
