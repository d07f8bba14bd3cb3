package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Order;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import org.jspecify.annotations.Nullable;

/**
 * The part of a shelf that is still to be read, as two index ranges: the posts of one instant from an id on, if a page
 * starts in the midst of them, and those of the instants that follow. A single condition would need an OR, for which no
 * product reads an index in order.
 *
 * @param at where the page starts
 * @param start in microseconds, inclusive
 * @param end in microseconds, exclusive
 */
record PostRange(@Nullable PostPosition at, long start, long end) {

    static PostRange of(Period period, Order order, @Nullable PostPosition from) {
        long start = Micros.of(period.from());
        long end = Micros.of(period.to());
        if (from == null) {
            return new PostRange(null, start, end);
        }
        long at = Micros.of(from.at());
        boolean within = start <= at && at < end;
        return order == Order.OLDEST
                ? new PostRange(within ? from : null, Math.max(start, within ? at + 1 : at), end)
                : new PostRange(within ? from : null, start, Math.min(end, within ? at : at + 1));
    }
}
