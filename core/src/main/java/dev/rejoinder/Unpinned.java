package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list without the comments that stand above it. It reads as many more as may have to be left out, so that its pages are
 * full and end exactly where it does.
 *
 * @param pinned at most {@link dev.rejoinder.model.Highlights#MAX_PINNED}
 * @param seen those of them that are visible
 */
record Unpinned(Listing<Place> all, Set<Id> pinned, Supplier<List<Comment>> seen) implements Listing<Place> {

    @Override
    public Place place(Comment comment) {
        return all.place(comment);
    }

    @Override
    public Comparator<Place> order() {
        return all.order();
    }

    @Override
    public Slice<Comment> from(@Nullable Place place, int limit) {
        return first(all.from(place, limit + pinned.size()), limit);
    }

    @Override
    public Slice<Comment> after(Place place, int limit) {
        return first(all.after(place, limit + pinned.size()), limit);
    }

    private Slice<Comment> first(Slice<Comment> read, int limit) {
        List<Comment> left = left(read);
        return left.size() > limit ? Slice.of(left, limit) : new Slice<>(left, read.more());
    }

    private List<Comment> left(Slice<Comment> read) {
        return read.items().stream()
                .filter(comment -> !pinned.contains(comment.id()))
                .toList();
    }

    @Override
    public Slice<Comment> before(Place place, int limit) {
        Slice<Comment> read = all.before(place, limit + pinned.size());
        List<Comment> left = left(read);
        int tooMany = Math.max(left.size() - limit, 0);
        return new Slice<>(left.subList(tooMany, left.size()), tooMany > 0 || read.more());
    }

    @Override
    public Place behind(Place place) {
        return all.behind(place);
    }

    @Override
    public long countBefore(Place place) {
        return all.countBefore(place)
                - seen.get().stream()
                        .filter(comment -> order().compare(place(comment), place) < 0)
                        .count();
    }

    @Override
    public Cursor cursor(Place place, boolean forward) {
        return all.cursor(place, forward);
    }

    @Override
    public Place place(Cursor cursor) {
        return all.place(cursor);
    }
}
