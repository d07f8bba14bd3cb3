package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.EventRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class MemoryEvents implements EventRecords {

    private final MemoryUnit unit;

    MemoryEvents(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void append(Event event) {
        Tables tables = unit.tablesToChange();
        if (tables.events().find(event.id()) != null) {
            throw unit.lose("event " + event.id() + " is there already");
        }
        unit.keep(tables.with(tables.events().with(event)));
    }

    @Override
    public void appendAll(List<Event> events) {
        unit.tablesToChange();
        Limits.atOnce(events).forEach(this::append);
    }

    @Override
    public List<Event> find(Collection<Id> ids) {
        EventTable events = unit.tables().events();
        return new TreeSet<>(Limits.atOnce(ids))
                .stream().map(events::find).filter(Objects::nonNull).toList();
    }

    @Override
    public Slice<Event> all(@Nullable Id from, int limit) {
        Range<Event> range = Range.from(from, Order.OLDEST, id -> Range.at(Event::id, id));
        return unit.tables().events().byId().page(range, Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public Slice<Event> trail(Target target, long fromVersion, int limit) {
        Range<Event> range = EventTable.of(target)
                .then(Range.from(fromVersion, Order.NEWEST, version -> Range.at(Event::version, version)));
        return unit.tables().events().byTarget().page(range, Order.NEWEST, Limits.limit(limit));
    }

    @Override
    public Map<Id, Long> count(Collection<Target> targets) {
        SortedTree<Event> events = unit.tables().events().byTarget();
        if (Limits.atOnce(targets).stream().map(MemoryEvents::scope).distinct().count() > 1) {
            throw new IllegalArgumentException("these things are of several kinds or threads");
        }
        Map<Id, Long> counts = new LinkedHashMap<>();
        for (Target target : targets) {
            int count = events.count(EventTable.of(target));
            if (count > 0) {
                counts.put(target.id(), (long) count);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private static List<Object> scope(Target target) {
        return List.of(target.kind(), Optional.ofNullable(target.thread()));
    }
}
