package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that reads an index in either direction. Its template says <code>{from}</code>, <code>{after}</code> and
 * <code>{before}</code> for the comparisons with the place where a page starts, and <code>{asc}</code> behind every column
 * of the order.
 */
record Ordered(String oldest, String newest) {

    static Ordered by(String template) {
        return new Ordered(
                template.replace("{from}", ">=")
                        .replace("{after}", ">")
                        .replace("{before}", "<")
                        .replace("{asc}", ""),
                template.replace("{from}", "<=")
                        .replace("{after}", "<")
                        .replace("{before}", ">")
                        .replace("{asc}", " DESC"));
    }

    String in(Order order) {
        return order == Order.OLDEST ? oldest : newest;
    }

    /** The rows of a union, of whose parts nobody promises in which order they come. */
    static <T> List<T> sorted(List<T> rows, Order order, Comparator<T> oldestFirst) {
        rows.sort(order == Order.OLDEST ? oldestFirst : oldestFirst.reversed());
        return rows;
    }

    /** Where a page starts, itself included: at the given id, or before all of them. */
    static long start(Order order, @Nullable Id from) {
        if (from != null) {
            return from.value();
        }
        return order == Order.OLDEST ? 0 : Long.MAX_VALUE;
    }
}
