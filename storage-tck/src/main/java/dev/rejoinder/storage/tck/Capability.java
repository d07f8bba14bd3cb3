package dev.rejoinder.storage.tck;

/** What a store may do without, if it says so in {@link StoreContract#lacks()}. */
public enum Capability {
    /** Two units add to the counts of one thread while both are open. A store with a single writer lacks it. */
    OVERLAPPING_WRITES
}
