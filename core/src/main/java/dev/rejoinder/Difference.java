package dev.rejoinder;

import dev.rejoinder.model.Subject;
import java.util.Optional;

/**
 * Something in a store that is not as it has to be.
 *
 * @param thread the subject of the thread that it is about; empty for posts, terms and the store as a whole
 * @param what one sentence that names the thing
 */
public record Difference(Optional<Subject> thread, String what) {

    static Difference on(Subject thread, String what) {
        return new Difference(Optional.of(thread), what);
    }

    @Override
    public String toString() {
        return what;
    }
}
