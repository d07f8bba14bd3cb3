package dev.rejoinder;

import dev.rejoinder.model.Comment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long authors may edit.
 *
 * @param window from the creation of a comment on; zero if they may not at all
 * @param untilAnswered whether the first reply ends it too
 * @param tokens by which guests are known again
 */
record EditPolicy(Duration window, boolean untilAnswered, Optional<EditTokens> tokens) {

    static final Duration DEFAULT_WINDOW = Duration.ofMinutes(15);

    /** What ends within the years that stores keep, whenever it began. */
    private static final Duration MAX_WINDOW = Duration.ofDays(36_500);

    EditPolicy {
        if (window.isNegative() || window.compareTo(MAX_WINDOW) > 0) {
            throw new IllegalArgumentException("comments can be edited for 0 to 36,500 days, not " + window);
        }
    }

    /** Until the end of the window, that instant excluded. */
    boolean isOpen(Comment comment, Instant now) {
        return now.isBefore(end(comment));
    }

    Instant end(Comment comment) {
        return comment.createdAt().plus(window);
    }
}
