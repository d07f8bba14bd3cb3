package dev.rejoinder.model;

/**
 * How a comment fares.
 *
 * @param visible whether it takes a place in the public order: it is approved and nothing above it hides it, or it is a
 *     tombstone with visible replies
 * @param ruling what the rules found when it was submitted
 */
public record Standing(Status status, boolean visible, Ruling ruling) {

    public Standing withStatus(Status status) {
        return new Standing(status, visible, ruling);
    }

    public Standing withVisible(boolean visible) {
        return new Standing(status, visible, ruling);
    }
}
