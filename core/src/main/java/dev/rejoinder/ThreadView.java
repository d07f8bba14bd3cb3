package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import org.jspecify.annotations.Nullable;

/**
 * How a thread is to be read. Each step gives a new view.
 *
 * @param order of the roots, or of all comments of a flat view; a threaded view is always oldest first
 * @param replyOrder of the replies to one comment; for roots only
 * @param depth how many levels {@link ThreadPage#tree()} shows; deeper comments stand as siblings at the last one
 * @param branch of a threaded view, only this comment and those below it; of a view by roots, the direct replies to this
 *     comment instead of the roots
 * @param marksPostAuthor whether the page tells which comments are by the author of the post
 */
public record ThreadView(
        Shape shape,
        Sort order,
        Sort replyOrder,
        Extent extent,
        int depth,
        @Nullable Id branch,
        Start start,
        boolean marksPostAuthor) {

    /** The three shapes that people use. */
    public enum Shape {
        /** Every comment before its replies, page by page. */
        THREADED,
        /** Roots, each with its first replies, and these with theirs. */
        ROOTS,
        /** Every comment by time alone. */
        FLAT
    }

    /**
     * How much a page holds. What a viewer sees of their own held comments, roots that are pinned, and the comments above
     * the one that a page is {@link Start.Around around}, come on top of it.
     *
     * @param limit comments of one page, or roots; 1 to {@link Limits#pageSize}
     * @param replies how many direct replies come with each comment; for roots only, 0 to 100
     * @param levels how many levels of replies come with each root; for roots only, 1 to 16
     * @param total how many comments a page by roots has at most; 1 to 800, but never less than the roots
     */
    public record Extent(int limit, int replies, int levels, int total) {

        public Extent {
            within("replies", replies, 0, 100);
            within("levels", levels, 1, 16);
            within("total", total, 1, 800);
        }
    }

    /** Where a page starts. */
    public sealed interface Start {

        record Beginning() implements Start {}

        record At(Cursor cursor) implements Start {}

        record With(Id comment) implements Start {}

        record Around(Id comment) implements Start {}
    }

    private static final Start BEGINNING = new Start.Beginning();

    public ThreadView {
        within("depth", depth, 1, Integer.MAX_VALUE);
        if (shape == Shape.THREADED && order != Sort.OLDEST
                || shape == Shape.FLAT && order != Sort.OLDEST && order != Sort.NEWEST) {
            throw new IllegalArgumentException(shape + " is by time alone, not by " + order);
        }
        if (shape != Shape.THREADED && start instanceof Start.With) {
            throw new IllegalArgumentException("only a threaded view starts at a comment; others are around it");
        }
    }

    private static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %d to %d, not %d".formatted(name, min, max, value));
        }
    }

    private static ThreadView of(Shape shape, Sort order, Extent extent) {
        return new ThreadView(shape, order, Sort.OLDEST, extent, Integer.MAX_VALUE, null, BEGINNING, false);
    }

    /** The whole thread, depth first, 50 comments a page. */
    public static ThreadView threaded() {
        return of(Shape.THREADED, Sort.OLDEST, new Extent(50, 0, 1, 200));
    }

    /** The newest roots first, 20 a page, each with its first 5 replies and these with theirs, three levels and 200 comments. */
    public static ThreadView newest() {
        return roots(Sort.NEWEST);
    }

    /** As {@link #newest()}, with the roots in this order. */
    public static ThreadView roots(Sort order) {
        return of(Shape.ROOTS, order, new Extent(20, 5, 3, 200));
    }

    /** All comments by time, 50 a page. */
    public static ThreadView flat(Order order) {
        return of(Shape.FLAT, Sort.by(order), new Extent(50, 0, 1, 200));
    }

    public int limit() {
        return extent.limit;
    }

    public @Nullable Cursor from() {
        return start instanceof Start.At at ? at.cursor : null;
    }

    public ThreadView roots(int limit) {
        return limit(limit);
    }

    public ThreadView limit(int limit) {
        return with(new Extent(limit, extent.replies, extent.levels, extent.total));
    }

    public ThreadView replies(int replies) {
        return with(new Extent(extent.limit, replies, extent.levels, extent.total));
    }

    public ThreadView levels(int levels) {
        return with(new Extent(extent.limit, extent.replies, levels, extent.total));
    }

    public ThreadView total(int total) {
        return with(new Extent(extent.limit, extent.replies, extent.levels, total));
    }

    private ThreadView with(Extent extent) {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, marksPostAuthor);
    }

    public ThreadView repliesBy(Sort replyOrder) {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, marksPostAuthor);
    }

    /** Shows no more levels than these; nothing that is stored depends on it. */
    public ThreadView depth(int depth) {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, marksPostAuthor);
    }

    /**
     * Only one comment and those below it, in a threaded view. Of a comment at the sixteenth level or below it takes as long
     * as many comments lie between it and the page.
     */
    public ThreadView branch(@Nullable Id branch) {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, marksPostAuthor);
    }

    /** The direct replies to one comment instead of the roots, in the order of replies, each with its first replies. */
    public ThreadView under(@Nullable Id comment) {
        return branch(comment);
    }

    /** From this comment on, in a threaded view. */
    public ThreadView startAt(@Nullable Id comment) {
        return start(comment == null ? BEGINNING : new Start.With(comment));
    }

    /**
     * The page of a permalink: as many before the comment as after it. By roots it is the page of its root, which is the first
     * one if that is pinned, and the comments from there down to this one come with it, wherever the replies are cut.
     */
    public ThreadView around(Id comment) {
        return start(new Start.Around(comment));
    }

    /** From a cursor on; without one, from where the page would start anyway. */
    public ThreadView from(@Nullable Cursor from) {
        if (from == null) {
            return start instanceof Start.At ? start(BEGINNING) : this;
        }
        return start(from.equals(Cursor.BEGINNING) ? BEGINNING : new Start.At(from));
    }

    private ThreadView start(Start start) {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, marksPostAuthor);
    }

    /** Tells which comments are by the author of the post that is discussed, for the price of reading the post. */
    public ThreadView markPostAuthor() {
        return new ThreadView(shape, order, replyOrder, extent, depth, branch, start, true);
    }

    /** The order of what this view pages through. */
    Sort listed() {
        return shape == Shape.ROOTS && branch != null ? replyOrder : order;
    }
}
