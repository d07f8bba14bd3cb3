package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.BlogStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Compares versions with events: each version but an imported zero has exactly one. Things are read before their events are
 * counted, and read again where the numbers differ: somebody may have changed them in between.
 */
final class VersionCheck {

    private final BlogStore store;
    private final Findings findings;
    private long versions;

    VersionCheck(BlogStore store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    /** How many events there have to be for all that was compared. */
    long versions() {
        return versions;
    }

    void addGone(long version) {
        versions += version;
    }

    /** @param again those of these things that are there now */
    <T> void compare(
            Optional<Subject> thread,
            List<T> things,
            Function<T, Target> target,
            ToLongFunction<T> version,
            Function<List<Id>, List<T>> again) {
        List<Target> targets = things.stream().map(target).toList();
        Map<Id, Long> counts =
                targets.isEmpty() ? Map.of() : store.read(unit -> unit.events().count(targets));
        Map<Id, Long> suspects = new HashMap<>();
        for (T thing : things) {
            Id id = target.apply(thing).id();
            versions += version.applyAsLong(thing);
            if (counts.getOrDefault(id, 0L) != version.applyAsLong(thing)) {
                suspects.put(id, version.applyAsLong(thing));
            }
        }
        if (suspects.isEmpty()) {
            return;
        }
        for (T now : again.apply(List.copyOf(suspects.keySet()))) {
            Target named = target.apply(now);
            long events = counts.getOrDefault(named.id(), 0L);
            if (events < suspects.getOrDefault(named.id(), 0L) || events > version.applyAsLong(now)) {
                String what = "The events of %s: stored is %d, but the rows say %d."
                        .formatted(named, events, version.applyAsLong(now));
                findings.add(new Difference(thread, what));
            }
        }
    }
}
