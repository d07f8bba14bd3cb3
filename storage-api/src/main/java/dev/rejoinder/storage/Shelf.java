package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import java.util.Set;

/** A list of published posts, by the instant of their publication. */
public sealed interface Shelf {

    Shelf ALL = new All();
    Shelf STICKY = new Sticky();

    /** Every published post. */
    record All() implements Shelf {}

    /**
     * Posts filed under at least one of these terms, each post once.
     *
     * @param terms at most 1,000; none holds no post
     */
    record Filed(Set<Id> terms) implements Shelf {
        public Filed {
            terms = Set.copyOf(terms);
        }
    }

    /** Posts by one member. */
    record By(String member) implements Shelf {}

    /** Posts that stay at the top. */
    record Sticky() implements Shelf {}
}
