package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import org.jspecify.annotations.Nullable;

/**
 * How a thread is to be read. Each step gives a new view.
 *
 * @param order of the roots, or of all comments of a flat view; a threaded view is always oldest first
 * @param limit comments of one page, or roots; 1 to {@link Limits#pageSize}
 * @param replies how many comments below each root come with it; for roots only, 0 to 100
 * @param branch only this comment and those below it; for threaded views only
 * @param startAt the page starts with this comment; for threaded views only
 */
public record ThreadView(
        Shape shape,
        Order order,
        int limit,
        int replies,
        @Nullable Id branch,
        @Nullable Id startAt,
        @Nullable Cursor from) {

    static final int MAX_REPLIES = 100;

    /** The three shapes that people use. */
    public enum Shape {
        /** Every comment before its replies, page by page. */
        THREADED,
        /** Roots, each with the first comments below it. */
        ROOTS,
        /** Every comment by time alone. */
        FLAT
    }

    public ThreadView {
        if (replies < 0 || replies > MAX_REPLIES) {
            throw new IllegalArgumentException("replies is 0 to 100: " + replies);
        }
    }

    /** The whole thread, depth first, 50 comments a page. */
    public static ThreadView threaded() {
        return new ThreadView(Shape.THREADED, Order.OLDEST, 50, 0, null, null, null);
    }

    /** The newest roots first, 20 a page, each with its first 10 comments below. */
    public static ThreadView newest() {
        return roots(Order.NEWEST);
    }

    /** Roots in this order, 20 a page, each with its first 10 comments below. */
    public static ThreadView roots(Order order) {
        return new ThreadView(Shape.ROOTS, order, 20, 10, null, null, null);
    }

    /** All comments by time, 50 a page. */
    public static ThreadView flat(Order order) {
        return new ThreadView(Shape.FLAT, order, 50, 0, null, null, null);
    }

    public ThreadView roots(int limit) {
        return limit(limit);
    }

    public ThreadView limit(int limit) {
        return new ThreadView(shape, order, limit, replies, branch, startAt, from);
    }

    public ThreadView replies(int replies) {
        return new ThreadView(shape, order, limit, replies, branch, startAt, from);
    }

    /** Only one comment and those below it. */
    public ThreadView branch(@Nullable Id branch) {
        return new ThreadView(shape, order, limit, replies, branch, startAt, from);
    }

    /** From this comment on: the page of a permalink. */
    public ThreadView startAt(@Nullable Id comment) {
        return new ThreadView(shape, order, limit, replies, branch, comment, from);
    }

    public ThreadView from(@Nullable Cursor from) {
        return new ThreadView(shape, order, limit, replies, branch, startAt, from);
    }
}
