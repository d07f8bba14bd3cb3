package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A list that the store reads in either direction, by {@link Place}. */
record Placed(RangePages pages, Sort sort, Ranges ranges) implements Listing<Place> {

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
        return pages.page(ranges.from(sort.direction(true), place), limit);
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
        return without(place, pages.page(ranges.from(sort.direction(forward), place), limit + 1), limit);
    }

    @Override
    public Place behind(Place place) {
        return sort.behind(place);
    }

    @Override
    public long countBefore(Place place) {
        return pages.countBefore(ranges.from(sort.direction(true), place));
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
