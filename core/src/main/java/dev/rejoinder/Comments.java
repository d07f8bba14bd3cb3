package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments, as those who write and read them see them; moderators use {@link Moderation}. Safe for use by many threads. */
public final class Comments {

    private final Engine engine;
    private final Submitting submitting;
    private final Voting voting;

    Comments(Engine engine) {
        this.engine = engine;
        this.submitting = new Submitting(engine);
        this.voting = new Voting(engine);
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
     * Votes for or against a comment, or reacts to it; an up takes the place of the voter's down, and the other way round.
     * Whoever has given the very same already has it done.
     *
     * @return what the comment has been given now; refused if the site does not take this kind, if the comment is not shown
     *     or is the voter's own, or if its thread is {@link ThreadState#READ_ONLY}. A closed thread takes votes: it ends the
     *     talk, not the judgement of it
     */
    public Outcome<Reception> vote(Voter voter, CommentKey comment, Vote.Kind kind) {
        return voting.vote(voter, comment, kind);
    }

    /**
     * Takes back what a voter gave; done if there is nothing of this kind, an up where they gave a down included.
     *
     * @return what the comment has been given now; refused as {@link #vote} is, but for the kind and for one's own
     */
    public Outcome<Reception> unvote(Voter voter, CommentKey comment, Vote.Kind kind) {
        return voting.unvote(voter, comment, kind);
    }

    /**
     * What one voter gave to these comments of a thread, in one query; those to which they gave nothing are left out.
     *
     * @param comments at most 1,000
     */
    public Map<Id, Set<Vote.Kind>> votes(Voter voter, Id thread, Collection<Id> comments) {
        return voting.of(voter, thread, comments);
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

    /**
     * Undoes a member's own {@link #withdraw}: the comment has the status again that it had before, so that one which a
     * moderator had hidden or removed is not shown by this.
     *
     * @return refused for anyone but its author
     */
    public Outcome<Comment> restore(Actor actor, CommentKey comment, long version) {
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            Comment found = Permalinks.find(unit, comment).orElse(null);
            if (found == null || !(found.author() instanceof Member author) || !actor.is(author)) {
                return Outcome.refused(new Refusal.NotFound("comment of yours", comment.toString()));
            }
            return Moderation.asSeen(new Seen(comment, version), found)
                    .then(before -> restore(operation, unit, before));
        });
    }

    private static Outcome<Comment> restore(Operation operation, UnitOfWork unit, Comment before) {
        Optional<Event> withdrawn = Moderation.lastUnlessMoved(unit, before)
                .filter(event -> event.change().action() == Action.WITHDRAWN);
        if (before.status() != Status.DELETED || withdrawn.isEmpty()) {
            return Outcome.refused(new Refusal.NotNow("Its author has not taken this comment back."));
        }
        Status status = Status.valueOf(withdrawn.get().change().from());
        Event.Change change = new Event.Change(Action.UNDONE, Status.DELETED.name(), status.name(), "");
        return new StandingChange(operation, unit).apply(before, status, change);
    }
}
