package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that has been sorted already. */
record InMemory<P>(List<Comment> sorted, Function<Comment, P> places, Comparator<P> order, Cursors<P> cursors)
        implements Listing<P> {

    /** What a place looks like from outside. */
    interface Cursors<P> {
        Cursor at(P place, boolean forward);

        P read(Cursor cursor);

        P behind(P place);
    }

    static final Cursors<ThreadPath> PATHS = new Cursors<>() {
        @Override
        public Cursor at(ThreadPath place, boolean forward) {
            return Cursor.at(place, forward);
        }

        @Override
        public ThreadPath read(Cursor cursor) {
            return cursor.path();
        }

        @Override
        public ThreadPath behind(ThreadPath place) {
            return place.next();
        }
    };

    static Cursors<Place> places(Sort sort) {
        return new Cursors<>() {
            @Override
            public Cursor at(Place place, boolean forward) {
                return Cursor.at(sort, place, forward);
            }

            @Override
            public Place read(Cursor cursor) {
                return cursor.place(sort);
            }

            @Override
            public Place behind(Place place) {
                return sort.behind(place);
            }
        };
    }

    @Override
    public P place(Comment comment) {
        return places.apply(comment);
    }

    /** How many lie before a place, or at most at it. */
    private int index(P place, boolean included) {
        int index = 0;
        while (index < sorted.size()) {
            int compared = order.compare(place(sorted.get(index)), place);
            if (compared > 0 || compared == 0 && !included) {
                return index;
            }
            index++;
        }
        return index;
    }

    @Override
    public Slice<Comment> from(@Nullable P place, int limit) {
        return Slice.of(sorted.subList(place == null ? 0 : index(place, false), sorted.size()), limit);
    }

    @Override
    public Slice<Comment> after(P place, int limit) {
        return Slice.of(sorted.subList(index(place, true), sorted.size()), limit);
    }

    @Override
    public Slice<Comment> before(P place, int limit) {
        int end = index(place, false);
        int start = Math.max(end - limit, 0);
        return new Slice<>(sorted.subList(start, end), start > 0);
    }

    @Override
    public P behind(P place) {
        return cursors.behind(place);
    }

    @Override
    public long countBefore(P place) {
        return index(place, false);
    }

    @Override
    public Cursor cursor(P place, boolean forward) {
        return cursors.at(place, forward);
    }

    @Override
    public P place(Cursor cursor) {
        return cursors.read(cursor);
    }
}
