package dev.rejoinder;

import dev.rejoinder.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found; no more than anyone reads. */
final class Findings {

    private final List<Difference> found = new ArrayList<>();

    void add(Difference difference) {
        if (found.size() < Verification.MAX_DIFFERENCES) {
            found.add(difference);
        }
    }

    void add(String what, Object... names) {
        add(new Difference(Optional.empty(), what.formatted(names)));
    }

    void addOn(Subject thread, String what, Object... names) {
        add(Difference.on(thread, what.formatted(names)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Difference> list() {
        return found;
    }
}
