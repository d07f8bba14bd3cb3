package dev.rejoinder.model;

/** What happened. */
public enum Action {
    CREATED,
    EDITED,
    DELETED,
    PUBLISHED,
    UNPUBLISHED,
    TRASHED,
    RESTORED,
    MOVED,
    /** A thread was opened, closed or made read-only. */
    STATE_CHANGED,
    SUBMITTED,
    /** A moderator gave a comment another status. */
    MODERATED,
    /** The author took a comment back. */
    WITHDRAWN,
    /** A decision was taken back. */
    UNDONE
}
