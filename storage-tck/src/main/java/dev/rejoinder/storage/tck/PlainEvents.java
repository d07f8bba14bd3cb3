package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.EventRecords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of a {@link PlainStore}. */
record PlainEvents(PlainUnit unit) implements EventRecords {

    @Override
    public void append(Event event) {
        if (unit.writing().events().putIfAbsent(event.id(), event) != null) {
            throw unit.lose(event.id());
        }
    }

    @Override
    public void appendAll(List<Event> events) {
        PlainList.checkSize(events);
        events.forEach(this::append);
    }

    @Override
    public List<Event> find(Collection<Id> ids) {
        return PlainList.of(unit.reading().events(), ids).toList();
    }

    @Override
    public Slice<Event> all(@Nullable Id from, int limit) {
        return PlainList.page(events(), Event::id, Comparator.naturalOrder(), from, limit);
    }

    private Stream<Event> events() {
        return unit.reading().events().values().stream();
    }

    @Override
    public Slice<Event> trail(Target target, long fromVersion, int limit) {
        return PlainList.page(
                events().filter(event -> event.target().equals(target)),
                Event::version,
                Comparator.reverseOrder(),
                fromVersion,
                limit);
    }

    @Override
    public Map<Id, Long> count(Collection<Target> targets) {
        PlainList.checkSize(targets);
        return events().filter(event -> targets.contains(event.target()))
                .collect(Collectors.groupingBy(event -> event.target().id(), Collectors.counting()));
    }
}
