package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
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
import java.time.Duration;
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

/** The threads as a whole: their state, their pace, their counts, what they put forward, and moving what is in them. Safe for use by many threads. */
public final class Threads {

    private final Engine engine;
    private final Highlighting highlighting;
    private final Moving moving;

    Threads(Engine engine) {
        this.engine = engine;
        this.highlighting = new Highlighting(engine);
        this.moving = new Moving(engine);
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

    /**
     * Lets each author comment but once in a while. Needs {@link Capability#MODERATE}. Those who may do that are exempt, and
     * guests without an e-mail can't be told from each other.
     *
     * @param pause between two comments of one author, in whole seconds; zero for none, at most {@link
     *     CommentThread#MAX_SLOW_MODE}
     */
    public Outcome<CommentThread> slowMode(Actor actor, Subject subject, Duration pause) {
        if (pause.isNegative() || pause.getNano() > 0 || pause.compareTo(CommentThread.MAX_SLOW_MODE) > 0) {
            return Outcome.refused(new Refusal.Invalid("pause", "has to be 0 to 86,400 whole seconds, not " + pause));
        }
        return change(actor, subject, thread -> thread.withSlowMode(pause));
    }

    /**
     * Puts a root above all others, below those that are pinned already. Needs {@link Capability#MODERATE}. If it is hidden
     * later it is simply not shown there.
     *
     * @return refused unless readers see the comment, and if {@value dev.rejoinder.model.Highlights#MAX_PINNED} are pinned
     */
    public Outcome<CommentThread> pin(Actor actor, CommentKey comment) {
        return highlighting.add(actor, comment, Highlighting.Place.PINNED);
    }

    /** Takes a pin away. Needs {@link Capability#MODERATE}. */
    public Outcome<CommentThread> unpin(Actor actor, CommentKey comment) {
        return highlighting.remove(actor, comment, Highlighting.Place.PINNED);
    }

    /**
     * Adds a comment to those that the host may show apart. Needs {@link Capability#MODERATE}.
     *
     * @return refused unless readers see the comment, and if {@value dev.rejoinder.model.Highlights#MAX_FEATURED} are
     *     featured
     */
    public Outcome<CommentThread> feature(Actor actor, CommentKey comment) {
        return highlighting.add(actor, comment, Highlighting.Place.FEATURED);
    }

    /** Takes a comment out of those that are shown apart. Needs {@link Capability#MODERATE}. */
    public Outcome<CommentThread> unfeature(Actor actor, CommentKey comment) {
        return highlighting.remove(actor, comment, Highlighting.Place.FEATURED);
    }

    /**
     * Gives a thread another subject, such as when a product gets another number. Needs {@link Capability#MODERATE}.
     * Comments and all that was recorded stay with it.
     *
     * @return refused if there is a thread on the other subject: the two can be merged
     */
    public Outcome<CommentThread> rename(Actor actor, Subject subject, Subject other) {
        return moving.rename(actor, subject, other);
    }

    /**
     * Moves a comment and all that stands under it, at any depth, to the top of a thread, its own or another one. Needs
     * {@link Capability#MODERATE}. The comments keep their ids; links to them, with the old thread, are still found.
     *
     * @param version of the comment, as it was decided on
     * @param to a subject on which there is a thread
     * @return refused if either thread can only be read
     */
    public Outcome<Comment> moveBranch(Actor actor, CommentKey comment, long version, Subject to) {
        return moving.branch(actor, new Seen(comment, version), to);
    }

    /**
     * Moves a branch as {@link #moveBranch} does, to stand under a comment of the same or another thread.
     *
     * @return refused also if that comment belongs to the branch itself
     */
    public Outcome<Comment> moveUnder(Actor actor, CommentKey comment, long version, CommentKey parent) {
        return moving.under(actor, new Seen(comment, version), parent);
    }

    /**
     * Moves all comments of a thread to another one, in one unit of work, however many they are. Needs {@link
     * Capability#MODERATE}. The emptied thread stays as it is, without what it put forward.
     *
     * @return the thread that has all comments now; refused if either can only be read
     */
    public Outcome<CommentThread> merge(Actor actor, Subject from, Subject into) {
        return moving.merge(actor, from, into);
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
        return thread.state()
                + (thread.closesAt() == null ? "" : " until " + thread.closesAt())
                + (thread.slowMode().isZero()
                        ? ""
                        : ", a comment every " + thread.slowMode().toSeconds() + " s");
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
