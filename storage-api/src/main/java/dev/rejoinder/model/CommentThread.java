package dev.rejoinder.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The comments on one subject.
 *
 * @param version how many recorded changes this state has behind it; an imported thread starts at zero
 * @param closesAt from this instant on the thread takes no comments, whatever its state says
 * @param slowMode how long an author has to wait between two comments, in whole seconds, at most a day; zero for no time
 */
public record CommentThread(
        Id id,
        long version,
        Subject subject,
        ThreadState state,
        @Nullable Instant closesAt,
        Duration slowMode,
        Highlights highlights,
        Instant createdAt) {

    public static final Duration MAX_SLOW_MODE = Duration.ofDays(1);

    public CommentThread {
        Require.notNegative("version", version);
        if (slowMode.isNegative() || slowMode.compareTo(MAX_SLOW_MODE) > 0 || slowMode.getNano() > 0) {
            throw new IllegalArgumentException("slowMode is 0 to 86,400 whole seconds, not " + slowMode);
        }
    }

    /** At any pace, and with no comment before the others. */
    public CommentThread(
            Id id, long version, Subject subject, ThreadState state, @Nullable Instant closesAt, Instant createdAt) {
        this(id, version, subject, state, closesAt, Duration.ZERO, Highlights.NONE, createdAt);
    }

    public CommentThread withId(Id id) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withVersion(long version) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withSubject(Subject subject) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withState(ThreadState state) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withClosesAt(@Nullable Instant closesAt) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withSlowMode(Duration slowMode) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    public CommentThread withHighlights(Highlights highlights) {
        return new CommentThread(id, version, subject, state, closesAt, slowMode, highlights, createdAt);
    }

    /** This as the next state of a stored thread, whose subject and creation stay. */
    public CommentThread asNextOf(CommentThread stored) {
        return new CommentThread(
                stored.id, version, stored.subject, state, closesAt, slowMode, highlights, stored.createdAt);
    }
}
