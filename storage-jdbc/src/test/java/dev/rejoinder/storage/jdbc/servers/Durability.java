package dev.rejoinder.storage.jdbc.servers;

/** What a server does before it acknowledges a commit. */
public enum Durability {
    /** Nothing: for tests, in which nobody pulls a plug. */
    FAST,

    /** It waits for the disk, as a server does by default. */
    DURABLE
}
