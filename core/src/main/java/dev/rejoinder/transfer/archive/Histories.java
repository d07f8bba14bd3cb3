package dev.rejoinder.transfer.archive;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The events of things, by version. */
final class Histories {

    private static final int READ_AT_ONCE = 1_000;

    private Histories() {}

    /**
     * What made these things what they are; events of later versions, which others may have added since the things were
     * read, are left out. Things without events are left out too.
     *
     * @param things of one kind, and comments of one thread
     */
    static <T> Map<Id, List<Event>> read(
            UnitOfWork unit, List<T> things, Function<T, Target> target, ToLongFunction<T> version) {
        Map<Target, Long> versions = new LinkedHashMap<>();
        things.forEach(thing -> versions.put(target.apply(thing), version.applyAsLong(thing)));
        Map<Id, List<Event>> histories = new HashMap<>();
        Set<Id> changed = unit.events().count(versions.keySet()).keySet();
        versions.forEach((thing, last) -> {
            if (changed.contains(thing.id())) {
                histories.put(thing.id(), read(unit, thing, last));
            }
        });
        return histories;
    }

    static List<Event> read(UnitOfWork unit, Target thing, long lastVersion) {
        List<Event> events = new ArrayList<>();
        long from = lastVersion;
        boolean more = true;
        while (more) {
            Slice<Event> page = unit.events().trail(thing, from, READ_AT_ONCE);
            events.addAll(page.items());
            more = page.more();
            from = more ? page.last().version() - 1 : 0;
        }
        events.sort(comparing(Event::version).thenComparing(Event::id));
        return events;
    }
}
