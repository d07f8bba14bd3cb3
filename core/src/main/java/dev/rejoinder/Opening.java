package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import java.util.Optional;

/** What a view of a thread is going to read first, as far as it tells before the thread is known. */
record Opening(ThreadRange range, int limit) {

    static Optional<Opening> of(ThreadView view) {
        return switch (view.shape()) {
            case THREADED -> view.branch() == null ? Optional.of(threaded(view)) : Optional.empty();
            case FLAT -> Optional.of(flat(view));
            case ROOTS -> view.listed().isStored() ? roots(view) : Optional.of(ThreadLists.WHOLE);
        };
    }

    private static Opening threaded(ThreadView view) {
        ThreadView.Start start = view.start();
        if (start instanceof ThreadView.Start.Around around) {
            return itself(around.comment());
        }
        if (start instanceof ThreadView.Start.With with) {
            return itself(with.comment());
        }
        if (start instanceof ThreadView.Start.At at && at.cursor().isBackward()) {
            return new Opening(
                    new ThreadRange.Threaded(Order.NEWEST, at.cursor().path()), view.limit() + 1);
        }
        Cursor from = view.from();
        ThreadPath first = from == null ? null : from.path().next();
        return new Opening(new ThreadRange.Threaded(Order.OLDEST, first), view.limit());
    }

    /** A comment, to tell its path by; if readers see it. */
    private static Opening itself(Id comment) {
        return new Opening(new ThreadRange.Flat(Order.OLDEST, comment), 1);
    }

    private static Opening flat(ThreadView view) {
        return view.start() instanceof ThreadView.Start.Around around
                ? new Opening(
                        Ranges.FLAT.from(view.order().direction(true), new Place(0, around.comment())),
                        Window.behind(view.limit()))
                : placed(view, view.order(), Ranges.FLAT);
    }

    /** Around a comment, the first page is that of the root above it, which nobody knows yet. */
    private static Optional<Opening> roots(ThreadView view) {
        return view.start() instanceof ThreadView.Start.Around
                ? Optional.empty()
                : Optional.of(placed(view, view.listed(), Ranges.replies(view.listed(), view.branch())));
    }

    private static Opening placed(ThreadView view, Sort sort, Ranges ranges) {
        Cursor from = view.from();
        return from == null
                ? new Opening(ranges.from(sort.direction(true), null), view.limit())
                : new Opening(ranges.from(sort.direction(!from.isBackward()), from.place(sort)), view.limit() + 1);
    }
}
