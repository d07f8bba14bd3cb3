package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The threads as a whole: opening and closing them, and their counts. Safe for use by many threads. */
public final class Threads {

    private final Engine engine;

    Threads(Engine engine) {
        this.engine = engine;
    }

    /** The thread on a subject, with its counts, once someone has commented or changed its state. */
    public Optional<CountedThread> on(Subject subject) {
        return Optional.ofNullable(
                engine.store().read(unit -> unit.threads().on(Set.of(subject))).get(subject));
    }

    /**
     * Those of these threads that exist.
     *
     * @param threads at most 1,000
     */
    public Map<Id, CommentThread> find(Collection<Id> threads) {
        return engine.store().read(unit -> unit.threads().find(threads)).stream()
                .collect(Collectors.toMap(CommentThread::id, Function.identity()));
    }

    /**
     * The counts of many threads in one query; zero where nobody has commented.
     *
     * @param subjects at most 1,000
     */
    public Map<Subject, ThreadCounts> counts(Collection<Subject> subjects) {
        Map<Subject, CountedThread> found =
                engine.store().read(unit -> unit.threads().on(subjects));
        Map<Subject, ThreadCounts> counts = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            CountedThread thread = found.get(subject);
            counts.put(subject, thread == null ? ThreadCounts.NONE : thread.counts());
        }
        return counts;
    }

    /**
     * Opens or closes a thread by hand. Needs {@link Capability#MODERATE}. One whose time to close has come stays closed
     * even if its state is open; {@link #closeAt} with a later instant opens it again.
     */
    public Outcome<CommentThread> setState(Actor actor, Subject subject, ThreadState state) {
        return change(actor, subject, thread -> thread.withState(state));
    }

    /**
     * Lets a thread close by itself. Needs {@link Capability#MODERATE}.
     *
     * @param at {@code null} to leave it to the site's own rule for posts
     */
    public Outcome<CommentThread> closeAt(Actor actor, Subject subject, @Nullable Instant at) {
        if (at != null && !Limits.isDate(at)) {
            return Outcome.refused(new Refusal.Invalid("at", "is not in the years 1 to 9999"));
        }
        Instant closesAt = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
        return change(actor, subject, thread -> thread.withClosesAt(closesAt));
    }

    private Outcome<CommentThread> change(Actor actor, Subject subject, UnaryOperator<CommentThread> change) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            CommentThread before = onOrNew(operation, unit, subject);
            CommentThread after = change.apply(before).withVersion(before.version() + 1);
            if (!unit.threads().replace(after)) {
                return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
            }
            operation.record(
                    unit,
                    Target.of(after),
                    after.version(),
                    new Event.Change(Action.STATE_CHANGED, words(before), words(after), ""));
            return Outcome.done(after);
        });
    }

    private static String words(CommentThread thread) {
        return thread.closesAt() == null ? thread.state().name() : thread.state() + " until " + thread.closesAt();
    }

    /** The thread on a subject; a new one, of which two first commentators make only one, if there is none. */
    static CommentThread onOrNew(Operation operation, UnitOfWork unit, Subject subject) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<CommentThread> found =
                    unit.threads().about(Set.of(subject)).stream().findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            CommentThread created =
                    new CommentThread(operation.newId(), 1, subject, ThreadState.OPEN, null, operation.now());
            if (unit.threads().insert(created)) {
                operation.record(unit, Target.of(created), 1, Event.Change.of(Action.CREATED));
                return created;
            }
        }
        throw new ConflictException("the thread on " + subject + " could neither be made nor found", null);
    }
}
