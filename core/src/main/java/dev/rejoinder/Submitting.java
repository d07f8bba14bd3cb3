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
import dev.rejoinder.model.Verdict;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a comment in: check its form, read the facts, let the rules judge, write. The facts are read before and outside
 * the writing unit; what may have changed since (the parent, the thread) is looked at again inside it.
 */
final class Submitting {

    private static final int ATTEMPTS = 20;

    private final Engine engine;
    private final Judging judging;
    private final RecentThreads recent = new RecentThreads();

    Submitting(Engine engine, Judging judging) {
        this.engine = engine;
        this.judging = judging;
    }

    Submission submit(CommentDraft draft) {
        SignatureCheck signature = new SignatureCheck(engine.limits());
        Actor actor = signature.actor(draft.signature());
        List<Refusal> problems = new ArrayList<>(signature.problems());
        if (!actor.may(Capability.COMMENT)) {
            problems.add(new Refusal.Lacks(Capability.COMMENT));
        }
        Judging.empty(draft.text()).ifPresent(problems::add);
        if (draft.key() != null && !isKey(draft.key())) {
            problems.add(new Refusal.Invalid("key", "has to have 1 to " + SubmissionKeys.MAX_KEY + " characters"));
        }
        return problems.isEmpty() ? judge(draft, actor) : new Submission.Rejected(problems);
    }

    private static boolean isKey(String key) {
        return !key.isBlank()
                && key.length() <= SubmissionKeys.MAX_KEY
                && CleanText.block(key).equals(key);
    }

    private Submission judge(CommentDraft draft, Actor actor) {
        Operation operation = engine.begin(actor);
        // One that was closed may be open again by now, so only an open one is believed; not even that, if its sleep
        // counts.
        Optional<CommentThread> known = engine.closeAfterInactivity().isPresent()
                ? Optional.empty()
                : recent.on(draft.subject())
                        .filter(thread -> Closing.isOpen(
                                Optional.of(thread), Optional.empty(), engine.closePostsAfter(), operation.now()));
        return judge(draft, actor, operation, known);
    }

    private Submission judge(CommentDraft draft, Actor actor, Operation operation, Optional<CommentThread> known) {
        SubmissionFacts facts = facts(draft, actor, operation, known);
        Optional<Refusal> misplaced = misplaced(draft, facts);
        if (known.isPresent() && (facts.earlier().isPresent() || misplaced.isPresent())) {
            // What is remembered may be about another subject by now, and the comment that is answered in another
            // thread.
            recent.forget(draft.subject());
            return judge(draft, actor, operation, Optional.empty());
        }
        if (facts.earlier().isPresent()) {
            return submission(facts.earlier().get());
        }
        if (misplaced.isPresent()) {
            return new Submission.Rejected(List.of(misplaced.get()));
        }
        Ruling ruling = ruling(draft, actor, facts, operation);
        if (ruling.outcome() == Verdict.Level.REJECT) {
            return new Submission.Rejected(List.of(new Refusal.Ruled(ruling)));
        }
        Outcome<Comment> written = operation.writeGrouped(unit -> write(operation, unit, draft, facts, ruling));
        if (known.isPresent() && written.refusal().isPresent()) {
            recent.forget(draft.subject());
            return judge(draft, actor, operation, Optional.empty());
        }
        if (known.isEmpty()) {
            facts.thread().ifPresent(recent::remember);
        }
        return written.value()
                .or(() -> twin(draft, actor, operation))
                .map(Submitting::submission)
                .orElseGet(
                        () -> new Submission.Rejected(List.of(written.refusal().orElseThrow())));
    }

    private SubmissionFacts facts(CommentDraft draft, Actor actor, Operation operation, Optional<CommentThread> known) {
        boolean history = judging.looksAtHistory();
        if (known.isPresent()
                && !history
                && draft.key() == null
                && draft.parent() == null
                && !draft.subject().isPost()) {
            return SubmissionFacts.of(known.get());
        }
        return engine.store().read(unit -> {
            SubmissionFacts facts = SubmissionFacts.read(unit, draft, actor, operation.now(), known, history);
            return facts.withDormant(facts.thread()
                    .filter(thread -> Closing.isDormant(engine, unit, thread, operation.now()))
                    .isPresent());
        });
    }

    /** What the other click of a double click made, when it was faster; a copy of the database may not show it yet. */
    private Optional<Comment> twin(CommentDraft draft, Actor actor, Operation operation) {
        if (draft.key() == null) {
            return Optional.empty();
        }
        return engine.store()
                .write(unit -> SubmissionFacts.read(unit, draft, actor, operation.now(), Optional.empty(), false))
                .earlier();
    }

    private Optional<Refusal> misplaced(CommentDraft draft, SubmissionFacts facts) {
        if (draft.subject().isPost() && facts.post().isEmpty()) {
            return Optional.of(new Refusal.NotFound("post", draft.subject().id()));
        }
        if (draft.parent() == null) {
            return Optional.empty();
        }
        return facts.parent().isEmpty()
                ? Optional.of(new Refusal.NotFound("comment", draft.parent().toString()))
                : unanswerable(facts.parent().get());
    }

    private Optional<Refusal> unanswerable(Comment parent) {
        if (parent.status() != Status.APPROVED || !parent.visible()) {
            return Optional.of(new Refusal.NotNow("The comment that this answers is not shown any more."));
        }
        return parent.placement().depth() >= engine.limits().depth()
                ? Optional.of(new Refusal.Invalid(
                        "parent", "is at depth " + parent.placement().depth() + "; replies end there"))
                : Optional.empty();
    }

    private Ruling ruling(CommentDraft draft, Actor actor, SubmissionFacts facts, Operation operation) {
        Draft judged = new Draft(
                draft.subject(),
                actor.author(),
                new Text(draft.format(), Judging.clipped(draft.text())),
                draft.origin(),
                isOpen(facts.thread(), facts, operation),
                actor.may(Capability.MODERATE),
                facts.approvedBefore());
        return judging.judge(judged);
    }

    private boolean isOpen(Optional<CommentThread> thread, SubmissionFacts facts, Operation operation) {
        return !facts.dormant()
                && Closing.isOpen(thread, facts.publishedAt(), engine.closePostsAfter(), operation.now());
    }

    private Outcome<Comment> write(
            Operation operation, UnitOfWork unit, CommentDraft draft, SubmissionFacts facts, Ruling ruling) {
        CommentThread thread = facts.thread()
                .flatMap(earlier ->
                        unit.threads().find(Set.of(earlier.id())).stream().findFirst())
                .filter(now -> now.subject().equals(draft.subject()))
                .orElseGet(() -> Threads.onOrNew(operation, unit, draft.subject()));
        if (!isOpen(Optional.of(thread), facts, operation)) {
            return Outcome.refused(new Refusal.NotNow("Comments have been closed here in the meantime."));
        }
        Comment parent = null;
        if (draft.parent() != null) {
            Optional<Comment> locked = unit.comments().lock(thread.id(), Set.of(draft.parent())).stream()
                    .findFirst();
            Optional<Refusal> gone = locked.flatMap(this::unanswerable);
            if (gone.isPresent() || locked.isEmpty()) {
                return Outcome.refused(gone.orElse(
                        new Refusal.NotFound("comment", draft.parent().toString())));
            }
            parent = locked.get();
        }
        Comment comment = insert(operation, unit, draft, ruling, thread, parent);
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

    private Comment insert(
            Operation operation,
            UnitOfWork unit,
            CommentDraft draft,
            Ruling ruling,
            CommentThread thread,
            @Nullable Comment parent) {
        Status status = status(ruling);
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

    private static Status status(Ruling ruling) {
        return switch (ruling.outcome()) {
            case TRUST, PASS -> Status.APPROVED;
            case HOLD -> Status.PENDING;
            case SPAM -> Status.SPAM;
            case REJECT -> throw new IllegalArgumentException("what is rejected is not kept");
        };
    }

    private static Submission submission(Comment comment) {
        return switch (comment.status()) {
            case APPROVED -> new Submission.Published(comment);
            case PENDING, SPAM -> new Submission.Held(comment);
            case REJECTED, REMOVED, DELETED ->
                new Submission.Rejected(
                        List.of(new Refusal.NotNow("This comment was sent before, and has been taken away since.")));
        };
    }
}
