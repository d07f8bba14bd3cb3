package dev.rejoinder.storage;

/** In which order the first replies to a comment are chosen. */
public enum ReplyOrder {
    OLDEST,
    NEWEST,
    /** By {@link dev.rejoinder.model.Reception#rank}, the best first, and of equal ones the newest. */
    BEST
}
