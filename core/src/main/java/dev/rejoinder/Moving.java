package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives threads other subjects, and comments other threads. */
final class Moving {

    private final Engine engine;

    Moving(Engine engine) {
        this.engine = engine;
    }

    Outcome<CommentThread> rename(Actor actor, Subject subject, Subject other) {
        return write(actor, (operation, unit) -> {
            Optional<CommentThread> found = on(unit, subject);
            if (found.isEmpty()) {
                return Outcome.refused(noThread(subject));
            }
            CommentThread before = found.get();
            CommentThread after = before.withSubject(other).withVersion(before.version() + 1);
            if (on(unit, other).isPresent()) {
                return Outcome.refused(
                        new Refusal.NotNow("There is a thread on " + other + " already; the two can be merged."));
            }
            if (!unit.threads().rename(after)) {
                return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
            }
            operation.record(unit, Target.of(after), after.version(), BranchMove.change(before, after));
            return Outcome.done(after);
        });
    }

    Outcome<Comment> branch(Actor actor, Seen seen, Subject to) {
        return write(
                actor,
                (operation, unit) -> on(unit, to)
                        .map(target -> move(operation, unit, seen, target, null))
                        .orElseGet(() -> Outcome.refused(noThread(to))));
    }

    Outcome<Comment> under(Actor actor, Seen seen, CommentKey parent) {
        return write(actor, (operation, unit) -> {
            Optional<Comment> above = Permalinks.find(unit, parent);
            Optional<CommentThread> target =
                    above.flatMap(comment -> thread(unit, comment.key().thread()));
            return target.isEmpty()
                    ? Outcome.refused(new Refusal.NotFound("comment", parent.toString()))
                    : move(operation, unit, seen, target.get(), above.get());
        });
    }

    private static Outcome<Comment> move(
            Operation operation, UnitOfWork unit, Seen seen, CommentThread to, @Nullable Comment above) {
        return Moderation.asSeen(seen, Permalinks.find(unit, seen.comment()).orElse(null))
                .then(found -> {
                    Optional<CommentThread> from = thread(unit, found.key().thread());
                    if (from.isEmpty()) {
                        return Outcome.refused(new Refusal.NotFound(
                                "thread of comment", found.key().toString()));
                    }
                    return readOnly(from.get(), to)
                            .<Outcome<Comment>>map(Outcome::refused)
                            .orElseGet(() -> new BranchMove(operation, unit, from.get(), to).apply(found, above));
                });
    }

    Outcome<CommentThread> merge(Actor actor, Subject from, Subject into) {
        if (from.equals(into)) {
            return Outcome.refused(new Refusal.Invalid("into", "is the subject that is to be merged"));
        }
        return write(actor, (operation, unit) -> {
            Optional<CommentThread> source = on(unit, from);
            Optional<CommentThread> target = on(unit, into);
            if (source.isEmpty() || target.isEmpty()) {
                return Outcome.refused(noThread(source.isEmpty() ? from : into));
            }
            return readOnly(source.get(), target.get())
                    .or(() -> new ThreadMerge(operation, unit, source.get(), target.get()).apply())
                    .<Outcome<CommentThread>>map(Outcome::refused)
                    .orElseGet(() -> merged(operation, unit, source.get(), target.get()));
        });
    }

    /** Both threads' trails tell of it. */
    private static Outcome<CommentThread> merged(
            Operation operation, UnitOfWork unit, CommentThread from, CommentThread into) {
        Event.Change event = BranchMove.change(from, into);
        ThreadChange change = new ThreadChange(operation, unit);
        change.apply(from.id(), event, thread -> Optional.of(thread.withHighlights(Highlights.NONE)));
        change.apply(into.id(), event, Optional::of);
        return Outcome.done(thread(unit, into.id()).orElseThrow());
    }

    private interface Work<T> {
        Outcome<T> apply(Operation operation, UnitOfWork unit);
    }

    private <T> Outcome<T> write(Actor actor, Work<T> work) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> work.apply(operation, unit));
    }

    private static Optional<Refusal> readOnly(CommentThread from, CommentThread to) {
        return Stream.of(from, to)
                .map(Closing::readOnly)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Refusal noThread(Subject subject) {
        return new Refusal.NotFound("thread on", subject.toString());
    }

    private static Optional<CommentThread> on(UnitOfWork unit, Subject subject) {
        return unit.threads().about(Set.of(subject)).stream().findFirst();
    }

    private static Optional<CommentThread> thread(UnitOfWork unit, Id id) {
        return unit.threads().find(Set.of(id)).stream().findFirst();
    }
}
