package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a comment in that the rules did not reject, within a unit of work. What may have changed since the facts were read, the
 * thread and the comment that is answered, is looked at again.
 */
record Admission(Engine engine, Operation operation, CommentDraft draft, SubmissionFacts facts, Ruling ruling) {

    private static final int ATTEMPTS = 20;

    Outcome<Comment> write(UnitOfWork unit) {
        CommentThread thread = thread(unit);
        if (!facts.isOpen(Optional.of(thread), engine.closePostsAfter(), operation.now())) {
            return Outcome.refused(new Refusal.NotNow("Comments have been closed here in the meantime."));
        }
        if (draft.parent() == null) {
            return admit(unit, thread, null);
        }
        Optional<Comment> parent = unit.comments().lock(thread.id(), Set.of(draft.parent())).stream()
                .findFirst();
        if (parent.isEmpty()) {
            return Outcome.refused(
                    new Refusal.NotFound("comment", draft.parent().toString()));
        }
        return unanswerable(parent.get(), engine.limits())
                .<Outcome<Comment>>map(Outcome::refused)
                .orElseGet(() -> admit(unit, thread, parent.get()));
    }

    private CommentThread thread(UnitOfWork unit) {
        return facts.thread()
                .flatMap(earlier ->
                        unit.threads().find(Set.of(earlier.id())).stream().findFirst())
                .filter(now -> now.subject().equals(draft.subject()))
                .orElseGet(() -> Threads.onOrNew(operation, unit, draft.subject()));
    }

    static Optional<Refusal> unanswerable(Comment parent, Limits limits) {
        if (parent.status() != Status.APPROVED || !parent.visible()) {
            return Optional.of(new Refusal.NotNow("The comment that this answers is not shown any more."));
        }
        return parent.placement().depth() >= limits.depth()
                ? Optional.of(new Refusal.Invalid(
                        "parent", "is at depth " + parent.placement().depth() + "; replies end there"))
                : Optional.empty();
    }

    private Outcome<Comment> admit(UnitOfWork unit, CommentThread thread, @Nullable Comment parent) {
        Comment comment = insert(unit, thread, parent);
        if (draft.key() != null && !unit.submissionKeys().claim(thread.id(), draft.key(), comment.id())) {
            return Outcome.refused(new Refusal.NotNow("The same comment is being sent at this very moment."));
        }
        Optional<Refusal> tooSoon = new SlowMode(unit, thread, engine.ids()).refusal(comment, operation.actor());
        if (tooSoon.isPresent()) {
            return Outcome.refused(tooSoon.get());
        }
        unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
        Event.Change change =
                new Event.Change(Action.SUBMITTED, "", comment.status().name(), Judging.reason(ruling));
        operation.record(unit, Target.of(comment.key()), 1, change);
        return Outcome.done(comment);
    }

    private Comment insert(UnitOfWork unit, CommentThread thread, @Nullable Comment parent) {
        Status status = status();
        boolean visible = status == Status.APPROVED && draft.origin().kind() == CommentKind.COMMENT;
        Standing standing = new Standing(status, visible, ruling);
        Text text = new Text(draft.format(), CleanText.block(draft.text()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Id id = operation.newId();
            Placement placement = parent == null ? Placement.root(id) : Placement.under(parent, id);
            Comment comment = new Comment(
                            new CommentKey(thread.id(), id),
                            1,
                            placement,
                            operation.actor().author(),
                            text,
                            operation.now(),
                            standing,
                            draft.origin())
                    .withReception(engine.votes().ranking().ranked(Reception.NONE, operation.now()));
            if (unit.comments().insert(comment)) {
                return comment;
            }
        }
        throw new ConflictException("the source of ids made only ids that are taken, " + ATTEMPTS + " times", null);
    }

    private Status status() {
        return switch (ruling.outcome()) {
            case TRUST, PASS -> Status.APPROVED;
            case HOLD -> Status.PENDING;
            case SPAM -> Status.SPAM;
            case REJECT -> throw new IllegalArgumentException("what is rejected is not kept");
        };
    }
}
