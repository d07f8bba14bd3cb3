package dev.rejoinder.model;

import java.util.List;

/**
 * The comments that a thread puts forward.
 *
 * @param pinned roots that stand above all others, in this order; at most {@value #MAX_PINNED}
 * @param featured comments that the host may show apart, the first one first; at most {@value #MAX_FEATURED}
 */
public record Highlights(List<Id> pinned, List<Id> featured) {

    public static final int MAX_PINNED = 10;
    public static final int MAX_FEATURED = 50;
    public static final Highlights NONE = new Highlights(List.of(), List.of());

    public Highlights {
        pinned = once("pinned", pinned, MAX_PINNED);
        featured = once("featured", featured, MAX_FEATURED);
    }

    private static List<Id> once(String name, List<Id> comments, int max) {
        if (comments.size() > max || comments.stream().distinct().count() < comments.size()) {
            throw new IllegalArgumentException(name + " are at most " + max + " different comments: " + comments);
        }
        return List.copyOf(comments);
    }

    public Highlights withPinned(List<Id> pinned) {
        return new Highlights(pinned, featured);
    }

    public Highlights withFeatured(List<Id> featured) {
        return new Highlights(pinned, featured);
    }
}
