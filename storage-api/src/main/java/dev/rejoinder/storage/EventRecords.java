package dev.rejoinder.storage;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of every change. Events are added and never altered. */
public interface EventRecords {

    /**
     * Adds an event.
     *
     * @throws ConflictException if its id is taken; the unit is lost then
     */
    void append(Event event);

    /**
     * Adds many events, for imports.
     *
     * @param events at most 1,000
     * @throws ConflictException if an id is taken; the unit is lost then
     */
    void appendAll(List<Event> events);

    /** The events of these ids, in the order of their ids; absent ones are left out. */
    List<Event> find(Collection<Id> ids);

    /** All events, the smallest id first. */
    Slice<Event> all(@Nullable Id from, int limit);

    /**
     * What happened to one thing, the highest version first. A thing has at most one event of each version.
     *
     * @param fromVersion where to start, inclusive; {@link Long#MAX_VALUE} for the latest
     */
    Slice<Event> trail(Target target, long fromVersion, int limit);

    /**
     * How many events each of these things has; things without any are left out.
     *
     * @param targets all of one kind, and comments all of one thread
     */
    Map<Id, Long> count(Collection<Target> targets);
}
