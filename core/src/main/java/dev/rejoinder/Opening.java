package dev.rejoinder;

import dev.rejoinder.model.Order;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import java.util.Optional;

/** What a view of a thread is going to read first, as far as it tells before the thread is known. */
record Opening(ThreadRange range, int limit) {

    static Optional<Opening> of(ThreadView view) {
        return switch (view.shape()) {
            case THREADED -> view.branch() == null ? threaded(view) : Optional.empty();
            case FLAT -> placed(view, view.order(), Ranges.FLAT);
            case ROOTS ->
                view.listed().isStored()
                        ? placed(view, view.listed(), Ranges.replies(view.listed(), view.branch()))
                        : Optional.of(ThreadLists.WHOLE);
        };
    }

    private static Optional<Opening> threaded(ThreadView view) {
        ThreadView.Start start = view.start();
        if (start instanceof ThreadView.Start.Beginning) {
            return Optional.of(new Opening(new ThreadRange.Threaded(Order.OLDEST, null), view.limit()));
        }
        return start instanceof ThreadView.Start.At at
                ? Optional.of(threaded(at.cursor(), view.limit()))
                : Optional.empty();
    }

    private static Opening threaded(Cursor cursor, int limit) {
        ThreadPath path = cursor.path();
        return cursor.isBackward()
                ? new Opening(new ThreadRange.Threaded(Order.NEWEST, path), limit + 1)
                : new Opening(new ThreadRange.Threaded(Order.OLDEST, path.next()), limit);
    }

    private static Optional<Opening> placed(ThreadView view, Sort sort, Ranges ranges) {
        ThreadView.Start start = view.start();
        if (start instanceof ThreadView.Start.Beginning) {
            return Optional.of(new Opening(ranges.from(sort.direction(true), null), view.limit()));
        }
        return start instanceof ThreadView.Start.At at
                ? Optional.of(new Opening(
                        ranges.from(
                                sort.direction(!at.cursor().isBackward()),
                                at.cursor().place(sort)),
                        view.limit() + 1))
                : Optional.empty();
    }
}
