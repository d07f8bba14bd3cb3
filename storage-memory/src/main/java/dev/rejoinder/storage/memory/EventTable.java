package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Target;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The events.
 *
 * @param byTarget by what they happened to, then version, then id
 */
record EventTable(SortedTree<Event> byId, SortedTree<Event> byTarget) {

    private static final Comparator<Target> TARGET = comparing(Target::kind)
            .thenComparing(Target::thread, nullsFirst(naturalOrder()))
            .thenComparing(Target::id);

    static final EventTable EMPTY = new EventTable(
            SortedTree.sortedBy(comparing(Event::id)),
            SortedTree.sortedBy(comparing(Event::target, TARGET)
                    .thenComparing(Event::version)
                    .thenComparing(Event::id)));

    static Range<Event> of(Target target) {
        return event -> TARGET.compare(event.target(), target);
    }

    @Nullable
    Event find(Id id) {
        return byId.find(Range.at(Event::id, id));
    }

    EventTable with(Event event) {
        return new EventTable(byId.with(event), byTarget.with(event));
    }

    /** What happened to a comment goes with it. */
    EventTable move(CommentKey comment, Id to) {
        EventTable moved = this;
        Target target = Target.of(new CommentKey(to, comment.id()));
        for (Event event : byTarget.all(of(Target.of(comment)))) {
            Event after = new Event(event.id(), event.at(), target, event.version(), event.change(), event.actor());
            moved = new EventTable(moved.byId.with(after), moved.byTarget.change(event, after));
        }
        return moved;
    }
}
