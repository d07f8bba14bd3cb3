package dev.rejoinder.model;

/** The word of a moderator, a rule or the author on a comment. */
public enum Status {
    /** Waits for a moderator. */
    PENDING,
    APPROVED,
    SPAM,
    /** Turned down by a moderator. */
    REJECTED,
    /** Taken away by a moderator after it was shown. */
    REMOVED,
    /** Taken back by its author. */
    DELETED;

    /** A tombstone keeps the place of a comment that is gone, for as long as visible replies stand under it. */
    public boolean isTombstone() {
        return this == REMOVED || this == DELETED;
    }

    /** Whether the replies are hidden together with a comment of this status. */
    public boolean hidesReplies() {
        return this == PENDING || this == SPAM || this == REJECTED;
    }
}
