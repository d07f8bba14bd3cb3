package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.EventRecords;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events. The index for trails leaves kind and thread out: hardly ever do two things share an id. */
final class EventTable implements EventRecords {

    private static final String COLUMNS =
            "id, happened_at, kind, thread_id, target_id, version, action, from_state, to_state, reason, actor";

    private static final String INSERT = "INSERT INTO rj_event (" + COLUMNS + ") VALUES {rows 11}";

    private static final ById<Event> FIND = new ById<>(
            "find events from", "SELECT " + COLUMNS + " FROM rj_event WHERE id IN {ids} ORDER BY id", EventTable::read);

    private static final String ALL = "SELECT " + COLUMNS + " FROM rj_event WHERE id >= ? ORDER BY id LIMIT {limit}";

    private static final String TRAIL = """
            SELECT %s FROM rj_event{index rj_event_trail} \
            WHERE target_id = ? AND version <= ? AND kind = ? AND thread_id = ? \
            ORDER BY target_id DESC, version DESC, id DESC LIMIT {limit}""".formatted(COLUMNS);

    private static final String COUNT = """
            SELECT target_id, COUNT(*) FROM rj_event WHERE target_id IN {ids} AND kind = ? AND thread_id = ? \
            GROUP BY target_id""";

    private final Session session;

    EventTable(Session session) {
        this.session = session;
    }

    @Override
    public void append(Event event) {
        appendAll(List.of(event));
    }

    @Override
    public void appendAll(List<Event> events) {
        LateInserts late = session.late();
        if (late == null) {
            rows(Limits.atOnce(events)).insert(session);
        } else {
            late.addAll(Limits.atOnce(events));
        }
        events.forEach(session::wrote);
    }

    static Rows<Event> rows(List<Event> events) {
        return new Rows<>("append events from", INSERT, events, Event::id, EventTable::add);
    }

    /** Whether there was no such event until now. Waits for the end of a transaction that is adding it. */
    boolean isNew(Event event) {
        return session.insertIfAbsent("look for event", event.id(), INSERT)
                .inserts(parameters -> add(event, parameters));
    }

    @Override
    public List<Event> find(Collection<Id> ids) {
        return FIND.find(session, ids);
    }

    @Override
    public Slice<Event> all(@Nullable Id from, int limit) {
        long start = Ordered.start(Order.OLDEST, from);
        return Slice.of(
                session.command("read events from", start, ALL, Limits.page(limit))
                        .list(parameters -> parameters.add(start), EventTable::read),
                limit);
    }

    @Override
    public Slice<Event> trail(Target target, long fromVersion, int limit) {
        return Slice.of(
                session.command("read the trail of", target, TRAIL, Limits.page(limit))
                        .list(
                                parameters -> parameters
                                        .add(target.id())
                                        .add(fromVersion)
                                        .add(Codes.TARGET_KIND.of(target.kind()))
                                        .addOrZero(target.thread()),
                                EventTable::read),
                limit);
    }

    private record Counted(Id target, long events) {}

    @Override
    public Map<Id, Long> count(Collection<Target> targets) {
        session.requireAlive();
        if (Limits.atOnce(targets).isEmpty()) {
            return Map.of();
        }
        Target any = targets.iterator().next();
        requireAlike(targets, any);
        List<Id> padded = Limits.padded(targets.stream().map(Target::id).toList());
        Map<Id, Long> counts = new TreeMap<>();
        session.command("count the events of", any, COUNT, padded.size())
                .list(
                        parameters -> parameters
                                .addAll(padded)
                                .add(Codes.TARGET_KIND.of(any.kind()))
                                .addOrZero(any.thread()),
                        row -> new Counted(row.id(), row.number()))
                .forEach(counted -> counts.put(counted.target, counted.events));
        return Collections.unmodifiableMap(counts);
    }

    private static void requireAlike(Collection<Target> targets, Target any) {
        for (Target target : targets) {
            if (target.kind() != any.kind() || !Objects.equals(target.thread(), any.thread())) {
                throw new IllegalArgumentException("these things are of several kinds or threads");
            }
        }
    }

    private static void add(Event event, Parameters parameters) throws SQLException {
        Target target = event.target();
        Event.Change change = event.change();
        parameters
                .add(event.id())
                .add(event.at())
                .add(Codes.TARGET_KIND.of(target.kind()))
                .addOrZero(target.thread())
                .add(target.id())
                .add(event.version())
                .add(Codes.ACTION.of(change.action()))
                .add(change.from())
                .add(change.to())
                .add(change.reason())
                .add(event.actor());
    }

    private static Event read(Row row) throws SQLException {
        Id id = row.id();
        Instant at = row.instant();
        Target target = new Target(Codes.TARGET_KIND.constant(row.smallNumber()), row.idOrZero(), row.id());
        long version = row.number();
        Action action = Codes.ACTION.constant(row.smallNumber());
        return new Event(
                id, at, target, version, new Event.Change(action, row.text(), row.text(), row.text()), row.text());
    }
}
