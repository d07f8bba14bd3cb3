package dev.rejoinder;

import dev.rejoinder.model.Author;
import dev.rejoinder.storage.Period;
import java.time.Instant;

/**
 * How much the engine takes. All limits are on from the start.
 *
 * @param commentLength characters of a comment; against pasted books. 1 to 1,000,000
 * @param nameLength characters of a guest's name; against names as billboards. 1 to 250
 * @param depth levels of replies; against ladders that no page can show. 1 to 1,000,000
 * @param links links in a comment; against link farms. At least 0
 * @param pageSize items of one page; against requests for everything. 1 to 500
 * @param attributes attributes of one post; against a second database inside. At least 0
 */
public record Limits(int commentLength, int nameLength, int depth, int links, int pageSize, int attributes) {

    public static final Limits DEFAULT = new Limits(20_000, 100, 1_000, 50, 200, 500);

    public Limits {
        within("commentLength", commentLength, 1, 1_000_000);
        within("nameLength", nameLength, 1, Author.MAX_NAME);
        within("depth", depth, 1, 1_000_000);
        within("links", links, 0, Integer.MAX_VALUE);
        within("pageSize", pageSize, 1, 500);
        within("attributes", attributes, 0, Integer.MAX_VALUE);
    }

    private static void within(String limit, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %d to %d, not %d".formatted(limit, min, max, value));
        }
    }

    public Limits withCommentLength(int commentLength) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    public Limits withNameLength(int nameLength) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    public Limits withDepth(int depth) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    public Limits withLinks(int links) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    public Limits withPageSize(int pageSize) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    public Limits withAttributes(int attributes) {
        return new Limits(commentLength, nameLength, depth, links, pageSize, attributes);
    }

    /** Whether the dates of posts and threads may be this one; stores keep the years 1 to 9999. */
    static boolean isDate(Instant at) {
        return !at.isBefore(Period.BEGINNING) && !at.isAfter(Period.END);
    }

    /** @throws IllegalArgumentException if the limit is not 1 to {@link #pageSize} */
    int page(int limit) {
        within("limit of a page", limit, 1, pageSize);
        return limit;
    }
}
