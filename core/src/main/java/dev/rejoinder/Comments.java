package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import java.util.Optional;

/** Comments, as those who write and read them see them; moderators use {@link Moderation}. Safe for use by many threads. */
public final class Comments {

    private final Engine engine;
    private final Submitting submitting;

    Comments(Engine engine) {
        this.engine = engine;
        this.submitting = new Submitting(engine);
    }

    /**
     * Takes a comment in, on a post or on anything of the host's. It is published, held for a moderator, or rejected with
     * every reason that was found. A draft whose key was submitted before gets the answer that its comment deserves now,
     * and makes no second one.
     */
    public Submission submit(CommentDraft draft) {
        return submitting.submit(draft);
    }

    /**
     * Reads one page of a thread; an empty one if nobody has commented on the subject.
     *
     * @throws IllegalArgumentException if the view's limit is above {@link Limits#pageSize}, or its cursor belongs to
     *     another kind of view
     */
    public ThreadPage read(Subject subject, ThreadView view) {
        return engine.store().read(unit -> new ThreadReader(engine, unit, subject, view).read());
    }

    /** A comment, or the tombstone of one, that readers see; in whatever thread it is by now, if it was moved. */
    public Optional<ThreadEntry> find(CommentKey comment) {
        return engine.store()
                .read(unit -> Permalinks.find(unit, comment))
                .filter(Comment::visible)
                .map(ThreadEntry::of);
    }

    /**
     * Takes a member's own comment back. Where replies stand under it, a tombstone keeps its place.
     *
     * @return refused for guests, who can't be told from each other
     */
    public Outcome<Comment> withdraw(Actor actor, CommentKey comment, long version) {
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            Optional<Comment> found = Permalinks.find(unit, comment).filter(there -> there.status() != Status.DELETED);
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("comment", comment.toString()));
            }
            Comment before = found.get();
            if (!(before.author() instanceof Member author) || !actor.is(author)) {
                return Outcome.refused(new Refusal.NotNow("Only its author can take a comment back."));
            }
            if (before.version() != version) {
                return Outcome.refused(new Refusal.Stale(version, before.version()));
            }
            Optional<Refusal> readOnly = Closing.readOnly(unit, before.key().thread());
            if (readOnly.isPresent()) {
                return Outcome.refused(readOnly.get());
            }
            Event.Change change =
                    new Event.Change(Action.WITHDRAWN, before.status().name(), Status.DELETED.name(), "");
            return new StandingChange(operation, unit).apply(before, Status.DELETED, change);
        });
    }
}
