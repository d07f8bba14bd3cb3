package dev.rejoinder.model;

/** What readers may still do in a thread. */
public enum ThreadState {
    /** Read, comment and react. */
    OPEN,
    /** Read and react; no new comments. */
    CLOSED,
    /** Read only. */
    READ_ONLY
}
