package dev.rejoinder;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request by one actor at one instant. A store may run its unit of work several times: every run draws the same ids,
 * so that with a fixed clock and source of ids the outcome is the same, however often it ran.
 */
final class Operation {

    private final Engine engine;
    private final Actor actor;
    private final Instant now;
    private final List<Id> drawn = new ArrayList<>();
    private int used;

    Operation(Engine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
        this.now = engine.now();
    }

    Actor actor() {
        return actor;
    }

    Instant now() {
        return now;
    }

    Id newId() {
        if (used == drawn.size()) {
            drawn.add(engine.ids().next(now));
        }
        return drawn.get(used++);
    }

    /** Runs the work in one unit of work; a refusal rolls back whatever it had done. */
    <T> Outcome<T> write(Function<UnitOfWork, Outcome<T>> work) {
        return answer(() -> engine.store().write(unit -> run(unit, work)));
    }

    /** The same for what many do at once: the store may commit it together with other operations. */
    <T> Outcome<T> writeGrouped(Function<UnitOfWork, Outcome<T>> work) {
        return answer(() -> engine.store().writeGrouped(unit -> run(unit, work)));
    }

    private <T> Outcome<T> run(UnitOfWork unit, Function<UnitOfWork, Outcome<T>> work) {
        used = 0;
        Outcome<T> outcome = work.apply(unit);
        outcome.refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return outcome;
    }

    private static <T> Outcome<T> answer(Supplier<Outcome<T>> writing) {
        try {
            return writing.get();
        } catch (RefusedException e) {
            return Outcome.refused(e.refusal);
        }
    }

    /** Writes down what the unit changed; listeners hear of it after the commit. */
    void record(UnitOfWork unit, Target target, long version, Event.Change change) {
        recordAll(unit, List.of(event(target, version, change)));
    }

    /** At most 1,000 at once. */
    void recordAll(UnitOfWork unit, List<Event> events) {
        unit.events().appendAll(events);
        if (!engine.listeners().isEmpty()) {
            events.forEach(event -> unit.afterCommit(() -> engine.tell(event)));
        }
    }

    Event event(Target target, long version, Event.Change change) {
        return new Event(newId(), now, target, version, change, actor.eventName());
    }

    /** Carries a refusal out of a unit of work; never seen outside. */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.message(), null, false, false);
            this.refusal = refusal;
        }
    }
}
