package dev.rejoinder;

/** What an actor may do, as the host vouches for it. */
public enum Capability {
    /** Comment, reply and vote. */
    COMMENT,
    /** Write drafts and edit one's own. */
    WRITE,
    /** Publish, schedule, unpublish and throw away; edit whatever anyone wrote. */
    PUBLISH,
    /** Decide on comments, open and close threads. */
    MODERATE,
    /** Everything, categories and tags included. */
    ADMINISTER
}
