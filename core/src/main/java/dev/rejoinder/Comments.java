package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Optional;
import java.util.Set;

/** Comments, as those who write and read them see them; moderators use {@link Moderation}. Safe for use by many threads. */
public final class Comments {

    private final Engine engine;
    private final Submitting submitting;
    private final Editing editing;
    private final GuestTokens tokens;

    Comments(Engine engine) {
        Judging judging = new Judging(engine);
        this.engine = engine;
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

    /**
     * Reads one page of a thread; an empty one if nobody has commented on the subject.
     *
     * @throws IllegalArgumentException if the view's limit is above {@link Limits#pageSize}, or its cursor belongs to
     *     another kind of view
     */
    public ThreadPage read(Subject subject, ThreadView view) {
        return engine.store().read(unit -> new ThreadReader(engine, unit, subject, view).read());
    }

    /** A comment, or the tombstone of one, that readers see. */
    public Optional<ThreadEntry> find(CommentKey comment) {
        return engine.store().read(unit -> unit.comments().find(comment.thread(), Set.of(comment.id()))).stream()
                .filter(Comment::visible)
                .map(ThreadEntry::of)
                .findFirst();
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
        return unit.comments().find(comment.thread(), Set.of(comment.id())).stream()
                .filter(found -> found.status() != Status.DELETED)
                .findFirst()
                .map(Outcome::done)
                .orElse(Outcome.refused(new Refusal.NotFound("comment", comment.toString())));
    }

    private static Outcome<Comment> withdraw(Operation operation, UnitOfWork unit, Comment before) {
        Event.Change change = new Event.Change(Action.WITHDRAWN, before.status().name(), Status.DELETED.name(), "");
        return new StandingChange(operation, unit).apply(before, Status.DELETED, change);
    }
}
