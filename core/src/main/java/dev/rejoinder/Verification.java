package dev.rejoinder;

import dev.rejoinder.model.Subject;
import java.util.List;

/**
 * What was found wrong with a store, or with one thread of it.
 *
 * @param comments how many comments were looked at
 * @param differences the first 1,000
 */
public record Verification(long posts, long threads, long comments, long events, List<Difference> differences) {

    static final int MAX_DIFFERENCES = 1_000;

    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean isClean() {
        return differences.isEmpty();
    }

    /** What is wrong with one thread. */
    public List<Difference> on(Subject subject) {
        return differences.stream()
                .filter(difference ->
                        difference.thread().filter(subject::equals).isPresent())
                .toList();
    }
}
