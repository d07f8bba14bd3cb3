package dev.rejoinder.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The comments on one subject.
 *
 * @param version how many recorded changes this state has behind it; an imported thread starts at zero
 * @param closesAt from this instant on the thread takes no comments, whatever its state says
 */
public record CommentThread(
        Id id,
        long version,
        Subject subject,
        ThreadState state,
        @Nullable Instant closesAt,
        Instant createdAt) {

    public CommentThread {
        Require.notNegative("version", version);
    }

    public CommentThread withVersion(long version) {
        return new CommentThread(id, version, subject, state, closesAt, createdAt);
    }

    public CommentThread withState(ThreadState state) {
        return new CommentThread(id, version, subject, state, closesAt, createdAt);
    }

    public CommentThread withClosesAt(@Nullable Instant closesAt) {
        return new CommentThread(id, version, subject, state, closesAt, createdAt);
    }
}
