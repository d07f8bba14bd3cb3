package dev.rejoinder.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an author wrote, and when.
 *
 * @param text as it is now
 * @param createdAt when the comment was written first
 * @param revision how often the text has been changed since, at most {@value #MAX_REVISION}
 * @param editedAt when it was changed last, {@code null} if never
 */
public record Writing(
        Text text,
        Instant createdAt,
        int revision,
        @Nullable Instant editedAt) {

    public static final int MAX_REVISION = 10_000;

    public Writing {
        if (revision < 0 || revision > MAX_REVISION || (revision == 0) != (editedAt == null)) {
            throw new IllegalArgumentException(
                    "revision is 0 for a text that was never edited, else 1 to 10,000: " + revision + ", " + editedAt);
        }
    }

    /** Never edited. */
    public Writing(Text text, Instant createdAt) {
        this(text, createdAt, 0, null);
    }

    /** The next revision. */
    public Writing edited(Text text, Instant at) {
        return new Writing(text, createdAt, revision + 1, at);
    }

    /** The same, written first at another time. */
    public Writing createdAt(Instant createdAt) {
        return new Writing(text, createdAt, revision, editedAt);
    }
}
