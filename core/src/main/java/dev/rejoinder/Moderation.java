package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' desk: the queues, the decisions, their reasons and their undoing. All of it needs
 * {@link Capability#MODERATE}. Safe for use by many threads.
 */
public final class Moderation {

    private static final int AT_ONCE = 1_000;
    private static final int LATEST = 20;

    private static final Refusal TAKEN_BACK =
            new Refusal.NotNow("Its author took this comment back, and only its author brings it back.");

    private final Engine engine;

    Moderation(Engine engine) {
        this.engine = engine;
    }

    /**
     * Gives a comment another status. Hiding one hides its replies with it, and showing it again shows those that are
     * themselves approved; one that is removed leaves a tombstone as long as replies stand under it.
     *
     * @param version the version that was decided on
     * @param status any but {@link Status#DELETED}, which is the author's own word
     * @param reason why, for the audit trail; may be empty, at most 2,000 characters
     */
    public Outcome<Comment> decide(Actor actor, CommentKey comment, long version, Status status, String reason) {
        return refusal(status, reason)
                .<Outcome<Comment>>map(Outcome::refused)
                .orElseGet(() -> decide(
                        actor,
                        new Seen(comment, version),
                        (operation, unit, found) -> unlessAlready(status, found).then(before -> {
                            Event.Change change = new Event.Change(
                                    Action.MODERATED, before.status().name(), status.name(), CleanText.block(reason));
                            return new StandingChange(operation, unit).apply(before, status, change);
                        })));
    }

    /**
     * Gives many comments the same status, as {@link #decide} does one, in one unit of work: all of it is kept, or nothing.
     * Each is decided on by itself: one that has changed since it was seen is refused, and the others are not; one that was
     * moved is decided on where it is now. Fast for
     * comments that still are as they were submitted, such as a page of the queue.
     *
     * @param comments at most 1,000, of any threads
     * @return what became of each, in the given order
     */
    public Outcome<Map<CommentKey, Outcome<Comment>>> decideAll(
            Actor actor, Collection<Seen> comments, Status status, String reason) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        if (comments.size() > AT_ONCE) {
            return Outcome.refused(
                    new Refusal.Invalid("comments", "are " + comments.size() + "; at most " + AT_ONCE + " at once"));
        }
        Operation operation = engine.begin(actor);
        return refusal(status, reason)
                .<Outcome<Map<CommentKey, Outcome<Comment>>>>map(Outcome::refused)
                .orElseGet(() -> operation.write(unit -> Outcome.done(
                        new BulkDecision(operation, unit, status, CleanText.block(reason)).apply(comments))));
    }

    private static Optional<Refusal> refusal(Status status, String reason) {
        return status == Status.DELETED
                ? Optional.of(new Refusal.Invalid("status", "is DELETED, which only the author can decide"))
                : PostChecks.tooLong("reason", reason, Event.Change.MAX_REASON);
    }

    /**
     * Takes a moderator's last decision on a comment back: the comment has again the status that it had before, and keeps
     * the text and the place that it was given since. Undoing twice does it again. What the rules said at its submission has no status before it; {@link #decide} overrules that. What
     * its author took back stays so, for a moderator who decides as for one who undoes: see {@link Comments#restore}.
     */
    public Outcome<Comment> undo(Actor actor, CommentKey comment, long version) {
        return decide(actor, new Seen(comment, version), (operation, unit, before) -> {
            Optional<Event> last = lastDecision(unit, before)
                    .filter(event -> !event.change().from().isEmpty());
            if (last.isEmpty()) {
                return Outcome.refused(new Refusal.NotNow("No decision on this comment can be taken back."));
            }
            Status status = Status.valueOf(last.get().change().from());
            if (before.status() == Status.DELETED || status == Status.DELETED) {
                return Outcome.refused(TAKEN_BACK);
            }
            Event.Change change =
                    new Event.Change(Action.UNDONE, before.status().name(), status.name(), "");
            return new StandingChange(operation, unit).apply(before, status, change);
        });
    }

    /** What gave a comment the status that it has; moves and edits, however many came later, leave it as it is. */
    static Optional<Event> lastDecision(UnitOfWork unit, Comment comment) {
        long from = Long.MAX_VALUE;
        while (true) {
            Slice<Event> slice = unit.events().trail(Target.of(comment.key()), from, LATEST);
            Optional<Event> decision =
                    slice.items().stream().filter(Moderation::isDecision).findFirst();
            if (decision.isPresent() || !slice.more()) {
                return decision;
            }
            from = slice.last().version() - 1;
        }
    }

    private static boolean isDecision(Event event) {
        Action action = event.change().action();
        return action != Action.MOVED && action != Action.EDITED;
    }

    /** What is done to a comment that has the version that was decided on. */
    private interface Decision {
        Outcome<Comment> apply(Operation operation, UnitOfWork unit, Comment before);
    }

    private Outcome<Comment> decide(Actor actor, Seen seen, Decision decision) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            CommentKey key = seen.comment();
            return asSeen(seen, Permalinks.find(unit, key).orElse(null))
                    .then(before -> decision.apply(operation, unit, before));
        });
    }

    /** The comment, if it is there and has the version that was decided on. */
    static Outcome<Comment> asSeen(Seen seen, @Nullable Comment found) {
        if (found == null) {
            return Outcome.refused(
                    new Refusal.NotFound("comment", seen.comment().toString()));
        }
        return found.version() == seen.version()
                ? Outcome.done(found)
                : Outcome.refused(new Refusal.Stale(seen.version(), found.version()));
    }

    /** The comment, if it has not that status already and its author has not taken it back, which is the last word. */
    static Outcome<Comment> unlessAlready(Status status, Comment found) {
        if (found.status() == Status.DELETED) {
            return Outcome.refused(TAKEN_BACK);
        }
        return found.status() == status
                ? Outcome.refused(new Refusal.NotNow("The comment is already " + status + "."))
                : Outcome.done(found);
    }

    /**
     * The comments of one status over the whole site; the oldest first suits those that wait.
     *
     * @param limit 1 to {@link Limits#pageSize}
     * @throws IllegalArgumentException if the limit is another, or the cursor belongs to another kind of list
     */
    public Outcome<Page<Comment>> queue(Actor actor, Status status, Order order, @Nullable Cursor from, int limit) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        CommentKey start = from == null ? null : from.key();
        Slice<Comment> slice = engine.store()
                .read(unit -> unit.commentPages()
                        .withStatus(status, order, start, engine.limits().page(limit)));
        return Outcome.done(Page.of(slice, last -> Cursor.at(beside(last.key(), order))));
    }

    /** The next key in an order. */
    static CommentKey beside(CommentKey key, Order order) {
        long thread = key.thread().value();
        if (order == Order.OLDEST) {
            return new CommentKey(new Id(thread + 1), key.id());
        }
        return thread > 1
                ? new CommentKey(new Id(thread - 1), key.id())
                : new CommentKey(new Id(Long.MAX_VALUE), new Id(key.id().value() - 1));
    }

    /** A comment of any status, in whatever thread it is by now. */
    public Outcome<Comment> find(Actor actor, CommentKey comment) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        return engine.store()
                .read(unit -> Permalinks.find(unit, comment))
                .map(Outcome::done)
                .orElse(Outcome.refused(new Refusal.NotFound("comment", comment.toString())));
    }

    /**
     * Everything that was recorded on the site, the oldest first; what a process that died could not tell its listeners
     * is found here.
     *
     * @param limit 1 to {@link Limits#pageSize}
     * @throws IllegalArgumentException if the cursor belongs to another list
     */
    public Outcome<Page<Event>> events(Actor actor, @Nullable Cursor from, int limit) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        Id start = from == null ? null : from.id();
        Slice<Event> slice = engine.store()
                .read(unit -> unit.events().all(start, engine.limits().page(limit)));
        return Outcome.done(Page.of(slice, last -> Cursor.at(new Id(last.id().value() + 1))));
    }

    /**
     * What happened to a post, term, thread or comment, the latest first.
     *
     * @param limit 1 to {@link Limits#pageSize}
     */
    public Outcome<List<Event>> trail(Actor actor, Target target, int limit) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        int atMost = engine.limits().page(limit);
        return Outcome.done(engine.store().read(unit -> {
            List<Event> events =
                    unit.events().trail(target, Long.MAX_VALUE, atMost).items();
            return events.isEmpty() && target.thread() != null
                    ? Permalinks.find(unit, new CommentKey(target.thread(), target.id()))
                            .map(moved -> unit.events()
                                    .trail(Target.of(moved.key()), Long.MAX_VALUE, atMost)
                                    .items())
                            .orElse(events)
                    : events;
        }));
    }
}
