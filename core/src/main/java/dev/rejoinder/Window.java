package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and how far it reaches.
 *
 * @param first the first place that belongs to it, though no comment may stand there; {@code null} for all before
 * @param last the last such place; {@code null} for all behind
 */
record Window<P>(
        Listing<P> listing,
        List<Comment> comments,
        ThreadPage.Edges edges,
        @Nullable P first,
        @Nullable P last) {

    /** From where all has gone meanwhile: what follows has been seen, and is the first page now. */
    private static final ThreadPage.Edges TO_THE_BEGINNING =
            new ThreadPage.Edges(Optional.empty(), Optional.of(Cursor.BEGINNING));

    static <P> Window<P> beginning(Listing<P> listing, int limit) {
        return ahead(listing, listing.from(null, limit), null);
    }

    static <P> Window<P> startingAt(Listing<P> listing, P place, int limit) {
        return ahead(listing, listing.from(place, limit), place);
    }

    static <P> Window<P> at(Listing<P> listing, Cursor cursor, int limit) {
        P place = listing.place(cursor);
        if (!cursor.isBackward()) {
            return ahead(listing, listing.after(place, limit), place);
        }
        Slice<Comment> before = listing.before(place, limit);
        Window<P> window = of(listing, before.items(), before.more(), true);
        ThreadPage.Edges edges = before.items().isEmpty() ? TO_THE_BEGINNING : window.edges;
        return new Window<>(listing, before.items(), edges, window.first, place);
    }

    static <P> Window<P> ahead(Listing<P> listing, Slice<Comment> slice, @Nullable P start) {
        if (slice.items().isEmpty() && start != null) {
            Cursor back = listing.cursor(listing.behind(start), false);
            return new Window<>(
                    listing, List.of(), new ThreadPage.Edges(Optional.of(back), Optional.empty()), start, null);
        }
        Window<P> window = of(listing, slice.items(), start != null, slice.more());
        return new Window<>(listing, slice.items(), window.edges, start, window.last);
    }

    /** As many before the place as from it on, unless the list ends. */
    static <P> Window<P> around(Listing<P> listing, P place, int limit) {
        Slice<Comment> on = listing.from(place, behind(limit));
        int wanted = limit - on.items().size();
        Slice<Comment> before = listing.before(place, Math.max(wanted, 1));
        List<Comment> kept = wanted == 0 ? List.of() : before.items();
        if (on.more() && kept.size() < wanted) {
            on = listing.from(place, limit - kept.size());
        }
        List<Comment> comments = new ArrayList<>(kept);
        comments.addAll(on.items());
        return of(
                listing, comments, before.more() || kept.size() < before.items().size(), on.more());
    }

    /** How many of a page that is around a place stand there and behind it. */
    static int behind(int limit) {
        return limit - limit / 2;
    }

    private static <P> Window<P> of(Listing<P> listing, List<Comment> comments, boolean less, boolean more) {
        if (comments.isEmpty()) {
            return new Window<>(listing, comments, ThreadPage.Edges.NONE, null, null);
        }
        P first = listing.place(comments.get(0));
        P last = listing.place(comments.get(comments.size() - 1));
        ThreadPage.Edges edges = new ThreadPage.Edges(
                less ? Optional.of(listing.cursor(first, false)) : Optional.empty(),
                more ? Optional.of(listing.cursor(last, true)) : Optional.empty());
        return new Window<>(listing, comments, edges, less ? first : null, more ? last : null);
    }

    /** With those of the viewer's own that belong to this part, each in its place. */
    List<Comment> with(List<Comment> own) {
        if (own.isEmpty()) {
            return comments;
        }
        List<Comment> all = new ArrayList<>(comments);
        own.stream().filter(this::reachesTo).forEach(all::add);
        all.sort((a, b) -> listing.order().compare(listing.place(a), listing.place(b)));
        return all;
    }

    private boolean reachesTo(Comment comment) {
        P place = listing.place(comment);
        return (first == null || listing.order().compare(first, place) <= 0)
                && (last == null || listing.order().compare(place, last) <= 0);
    }
}
