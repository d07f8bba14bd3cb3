package dev.rejoinder.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands in its thread.
 *
 * @param parent the comment that it answers, kept for ever and at any depth; {@code null} for a root
 * @param path its place in the depth-first order
 * @param depth 1 for a root, one more than its parent's otherwise
 */
public record Placement(@Nullable Id parent, ThreadPath path, int depth) {

    public Placement {
        if (depth < 1 || (parent == null) != (depth == 1)) {
            throw new IllegalArgumentException("roots, and only they, have depth 1 and no parent: " + depth);
        }
    }

    public static Placement root(Id comment) {
        return new Placement(null, ThreadPath.root(comment), 1);
    }

    public static Placement under(Comment parent, Id comment) {
        Placement above = parent.placement();
        return new Placement(parent.key().id(), above.path().child(comment), above.depth() + 1);
    }
}
