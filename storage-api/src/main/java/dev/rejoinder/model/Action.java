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
    /** A category got another parent, a comment or all of a thread another place, a thread another subject. */
    MOVED,
    /** A thread was opened, closed or made read-only, got another pace, or puts other comments forward. */
    STATE_CHANGED,
    SUBMITTED,
    /** A moderator gave a comment another status. */
    MODERATED,
    /** The author took a comment back. */
    WITHDRAWN,
    /** A decision was taken back. */
    UNDONE
}
