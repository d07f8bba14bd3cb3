package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Comments, as those who write and read them see them; moderators use {@link Moderation}. Safe for use by many threads. */
public final class Comments {

    private final Engine engine;
    private final Submitting submitting;
    private final Voting voting;
    private final Editing editing;
    private final GuestTokens tokens;

    Comments(Engine engine) {
        Judging judging = new Judging(engine);
        this.engine = engine;
        this.voting = new Voting(engine);
        this.submitting = new Submitting(engine, judging);
        this.editing = new Editing(engine, judging);
        this.tokens = new GuestTokens(engine);
    }

    /**
     * Takes a comment in, on a post or on anything of the host's. It is published, held for a moderator, or rejected with
     * every reason that was found. A draft whose key was submitted before gets the answer that its comment deserves now,
     * and makes no second one.
     */
    public Submission submit(CommentDraft draft) {
        return submitting.submit(draft);
    }

    /** Reads one page of a thread as {@link Viewer#anyone()} sees it. */
    public ThreadPage read(Subject subject, ThreadView view) {
        return read(Viewer.anyone(), subject, view);
    }

    /**
     * Reads one page of a thread; an empty one if nobody has commented on the subject.
     *
     * @throws IllegalArgumentException if the view's limit is above {@link Limits#pageSize}, or its cursor belongs to
     *     another kind of view
     * @throws ThreadTooLongException if the thread is too long for the order of the view
     */
    public ThreadPage read(Viewer viewer, Subject subject, ThreadView view) {
        engine.limits().page(view.limit());
        return engine.store().read(unit -> new ThreadReader(engine, unit, viewer, subject, view).read());
    }

    /**
     * For hosts that number their pages: on which page, from 1, of this view a comment stands, as the viewer sees it; of a
     * view by roots, the page of its root. Held comments take no room on a page, so that the numbers are the same for
     * everybody. Empty if the viewer does not see the comment there. Takes as long as many comments lie before it.
     *
     * @throws ThreadTooLongException if the thread is too long for the order of the view
     */
    public OptionalLong pageNumber(Viewer viewer, Subject subject, ThreadView view, Id comment) {
        engine.limits().page(view.limit());
        return engine.store()
                .read(unit -> ThreadLists.on(unit, subject, view)
                        .map(lists -> new PageNumber(lists, viewer).of(comment))
                        .orElse(OptionalLong.empty()));
    }

    /** What has been said on a subject after an instant, in the order in which comments came in. */
    public Unread unread(Subject subject, Instant since) {
        return engine.store()
                .read(unit -> ThreadLists.on(unit, subject, ThreadView.flat(Order.NEWEST))
                        .map(lists -> lists.unread(since))
                        .orElse(Unread.NOTHING));
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
     * Whoever has given the very same already has it done. A comment that was moved is found by the key that it had.
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
     * Gives a comment another text; the one before is kept, see {@link Revisions}. Members may edit their own comments for
     * as long as {@link RejoinderBuilder#editableFor} and {@link RejoinderBuilder#editableUntilAnswered} let them, and
     * {@link Capability#MODERATE} may edit any comment at any time.
     *
     * <p>The text is checked and judged as that of a submission is. What the rules reject is refused. What they would hold
     * is refused as well if the comment is shown, so that the text that stands goes on standing; a comment that itself waits
     * takes the new text, with the new ruling, and goes on waiting. A moderator's edit is refused by a rejection alone.
     * Whoever sends the text that the comment has already is told that it is done, and nothing is changed.
     *
     * @param version the version that was edited
     */
    public Outcome<Comment> edit(Actor actor, CommentKey comment, long version, Text text) {
        return editing.edit(actor, comment, new EditBasis.Version(version), text);
    }

    /**
     * Lets a guest edit by their token, as a member does. The token is used up then: {@link #tokenFor} gives one for the
     * comment as it is now.
     */
    public Outcome<Comment> edit(String token, Text text) {
        return tokens.comment(token)
                .then(comment -> editing.edit(
                        Actor.guest((Guest) comment.author()),
                        comment.key(),
                        new EditBasis.Revision(comment.writing().revision()),
                        text));
    }

    /**
     * What lets a guest edit or take back the comment that they have just sent or edited; for nobody else to see, so ask for
     * it right then and for the one who sent it alone. Good until the comment can be edited no longer, or is edited.
     *
     * @return empty for a member's comment, without {@link RejoinderBuilder#editTokens}, and when the time is over
     */
    public Optional<String> tokenFor(Comment comment) {
        return tokens.issue(comment);
    }

    /**
     * Takes a member's own comment back. Where replies stand under it, a tombstone keeps its place.
     *
     * @return refused for guests, who can't be told from each other but by {@linkplain #withdraw(String) their token}
     */
    public Outcome<Comment> withdraw(Actor actor, CommentKey comment, long version) {
        Operation operation = engine.begin(actor);
        return operation.write(unit -> present(unit, comment).then(before -> {
            if (!(before.author() instanceof Member author) || !actor.is(author)) {
                return Outcome.refused(new Refusal.NotNow("Only its author can take a comment back."));
            }
            return before.version() == version
                    ? withdraw(operation, unit, before)
                    : Outcome.refused(new Refusal.Stale(version, before.version()));
        }));
    }

    /** Takes a guest's own comment back, by the token that lets them edit it. */
    public Outcome<Comment> withdraw(String token) {
        return tokens.comment(token).then(comment -> {
            Operation operation = engine.begin(Actor.guest((Guest) comment.author()));
            EditBasis basis = new EditBasis.Revision(comment.writing().revision());
            return operation.write(unit -> present(unit, comment.key())
                    .then(before -> basis.refusal(operation.actor(), before)
                            .map(Outcome::<Comment>refused)
                            .orElseGet(() -> withdraw(operation, unit, before))));
        });
    }

    private static Outcome<Comment> present(UnitOfWork unit, CommentKey comment) {
        return Permalinks.find(unit, comment)
                .filter(found -> found.status() != Status.DELETED)
                .map(Outcome::done)
                .orElse(Outcome.refused(new Refusal.NotFound("comment", comment.toString())));
    }

    private static Outcome<Comment> withdraw(Operation operation, UnitOfWork unit, Comment before) {
        Optional<Refusal> readOnly = Closing.readOnly(unit, before.key().thread());
        if (readOnly.isPresent()) {
            return Outcome.refused(readOnly.get());
        }
        Event.Change change = new Event.Change(Action.WITHDRAWN, before.status().name(), Status.DELETED.name(), "");
        return new StandingChange(operation, unit).apply(before, Status.DELETED, change);
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
        Optional<Event> withdrawn = Moderation.lastDecision(unit, before)
                .filter(event -> event.change().action() == Action.WITHDRAWN);
        if (before.status() != Status.DELETED || withdrawn.isEmpty()) {
            return Outcome.refused(new Refusal.NotNow("Its author has not taken this comment back."));
        }
        Status status = Status.valueOf(withdrawn.get().change().from());
        Event.Change change = new Event.Change(Action.UNDONE, Status.DELETED.name(), status.name(), "");
        return new StandingChange(operation, unit).apply(before, status, change);
    }
}
