package dev.rejoinder;

import dev.rejoinder.storage.BlogStore;
import java.util.List;

/**
 * What was found wrong with a store.
 *
 * @param comments how many comments were looked at
 * @param differences each as one sentence that names the thing; the first 1,000
 */
public record Verification(long posts, long threads, long comments, long events, List<String> differences) {

    static final int MAX_DIFFERENCES = 1_000;

    public Verification {
        differences = List.copyOf(differences);
    }

    static Verification of(BlogStore store) {
        return new Verifier(store).verify();
    }

    public boolean isClean() {
        return differences.isEmpty();
    }
}
