package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a comment in: check its form, read the facts, let the rules judge, write. The facts are read before and outside
 * the writing unit; an {@link Admission} looks again at what may have changed since.
 */
final class Submitting {

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
        Admission admission = new Admission(engine, operation, draft, facts, ruling);
        Outcome<Comment> written = operation.writeGrouped(admission::write);
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
                : Admission.unanswerable(facts.parent().get(), engine.limits());
    }

    private Ruling ruling(CommentDraft draft, Actor actor, SubmissionFacts facts, Operation operation) {
        Draft judged = new Draft(
                draft.subject(),
                actor.author(),
                new Text(draft.format(), Judging.clipped(draft.text())),
                draft.origin(),
                facts.isOpen(facts.thread(), engine.closePostsAfter(), operation.now()),
                actor.may(Capability.MODERATE),
                facts.approvedBefore());
        return judging.judge(judged);
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
