package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Writing;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a comment another text. As when one comes in, the facts are read and the rules judge before and outside the writing
 * unit, and whether the author still may is looked at again inside it, on the locked comment: whoever replies locks it too,
 * so that no reply and edit pass each other by.
 */
final class Editing {

    private static final int READ_AT_ONCE = 500;

    private final Engine engine;
    private final Judging judging;

    Editing(Engine engine, Judging judging) {
        this.engine = engine;
        this.judging = judging;
    }

    /** @param thread absent if it is not one of this site's */
    private record Facts(
            @Nullable Comment comment, @Nullable CommentThread thread, int approvedBefore) {}

    Outcome<Comment> edit(Actor actor, CommentKey key, EditBasis basis, Text given) {
        Optional<Refusal> empty = Judging.empty(given.source());
        if (empty.isPresent()) {
            return Outcome.refused(empty.get());
        }
        Operation operation = engine.begin(actor);
        Text text = new Text(given.format(), CleanText.block(given.source()));
        Facts facts = engine.store().read(unit -> facts(unit, key));
        if (facts.comment() == null || facts.thread() == null) {
            return Outcome.refused(new Refusal.NotFound("comment", key.toString()));
        }
        Comment before = facts.comment();
        Optional<Refusal> refusal = refusal(operation, basis, before);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (before.text().equals(text)) {
            return Outcome.done(before);
        }
        Ruling ruling = judging.judge(draft(actor, before, facts.thread(), text, facts.approvedBefore()));
        return isTurnedDown(actor, before, ruling)
                ? Outcome.refused(new Refusal.Ruled(ruling))
                : operation.write(unit -> write(operation, unit, before.key(), basis, text, ruling));
    }

    private Facts facts(UnitOfWork unit, CommentKey key) {
        Comment comment = Permalinks.find(unit, key).orElse(null);
        if (comment == null) {
            return new Facts(null, null, 0);
        }
        CommentThread thread = unit.threads().find(Set.of(comment.key().thread())).stream()
                .findFirst()
                .orElse(null);
        int approved = !judging.looksAtHistory()
                ? 0
                : AuthorKey.of(comment.author())
                        .map(author -> unit.commentPages().approvedBy(author, Draft.HISTORY))
                        .orElse(0);
        return new Facts(comment, thread, approved);
    }

    private Optional<Refusal> refusal(Operation operation, EditBasis basis, Comment now) {
        Optional<Refusal> notThis = basis.refusal(operation.actor(), now);
        if (notThis.isPresent() || operation.actor().may(Capability.MODERATE)) {
            return notThis;
        }
        if (!operation.actor().may(Capability.COMMENT)) {
            return Optional.of(new Refusal.Lacks(Capability.COMMENT));
        }
        if (isGone(now)) {
            return Optional.of(new Refusal.NotNow("The comment has been taken away."));
        }
        return engine.edits().isOpen(now, operation.now())
                ? Optional.empty()
                : Optional.of(new Refusal.NotNow("The time to edit this comment is over."));
    }

    /** To its author; moderators see it still. */
    static boolean isGone(Comment comment) {
        return comment.status().isTombstone() || comment.status() == Status.REJECTED;
    }

    private static Draft draft(Actor actor, Comment comment, CommentThread thread, Text text, int approvedBefore) {
        boolean moderates = actor.may(Capability.MODERATE);
        boolean open = moderates || thread.state() != ThreadState.READ_ONLY;
        return new Draft(thread.subject(), comment.author(), text, comment.origin(), open, moderates, approvedBefore);
    }

    /**
     * What would have to wait for a moderator can't take the place of a text that stands; a comment that waits itself takes
     * it, and goes on waiting.
     */
    private static boolean isTurnedDown(Actor actor, Comment comment, Ruling ruling) {
        return switch (ruling.outcome()) {
            case TRUST, PASS -> false;
            case HOLD, SPAM -> comment.status() == Status.APPROVED && !actor.may(Capability.MODERATE);
            case REJECT -> true;
        };
    }

    private Outcome<Comment> write(
            Operation operation, UnitOfWork unit, CommentKey key, EditBasis basis, Text text, Ruling ruling) {
        List<Comment> locked = unit.comments().lock(key.thread(), Set.of(key.id()));
        if (locked.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("comment", key.toString()));
        }
        Comment before = locked.get(0);
        Optional<Refusal> refusal = refusal(operation, basis, before)
                .or(() -> tooLate(operation, unit, before))
                .or(() -> isTurnedDown(operation.actor(), before, ruling)
                        ? Optional.of(new Refusal.Ruled(ruling))
                        : Optional.empty());
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : replace(operation, unit, before, text, ruling);
    }

    private static Outcome<Comment> replace(
            Operation operation, UnitOfWork unit, Comment before, Text text, Ruling ruling) {
        Writing writing = before.writing();
        Standing standing = before.standing();
        Comment after = before.withVersion(before.version() + 1)
                .withWriting(writing.edited(text, operation.now()))
                .withStanding(new Standing(standing.status(), standing.visible(), ruling));
        if (!unit.comments().replace(after)) {
            return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
        }
        unit.revisions()
                .append(List.of(new Revision(
                        before.key(),
                        writing.revision(),
                        writing.text(),
                        writing.editedAt() == null ? writing.createdAt() : writing.editedAt(),
                        operation.actor().eventName())));
        Event.Change change = new Event.Change(Action.EDITED, "", "", Judging.reason(ruling));
        operation.record(unit, Target.of(after.key()), after.version(), change);
        return Outcome.done(after);
    }

    private Optional<Refusal> tooLate(Operation operation, UnitOfWork unit, Comment comment) {
        if (comment.writing().revision() == Writing.MAX_REVISION) {
            return Optional.of(new Refusal.NotNow("The comment has been edited too often."));
        }
        boolean ends = engine.edits().untilAnswered() && !operation.actor().may(Capability.MODERATE);
        return ends && isAnswered(unit, comment)
                ? Optional.of(new Refusal.NotNow("The comment has been answered, and stays as it is."))
                : Optional.empty();
    }

    /** Visible or not. The first comment behind it tells, but at the last level of paths, where others lie between. */
    private static boolean isAnswered(UnitOfWork unit, Comment comment) {
        ThreadPath branch = comment.placement().path().branch();
        int limit = branch.equals(comment.placement().path()) ? 2 : READ_AT_ONCE;
        ThreadPath from = branch;
        while (from != null) {
            Slice<Comment> slice = unit.comments().branch(comment.key().thread(), branch, from, limit);
            if (slice.items().stream()
                    .anyMatch(reply -> comment.id().equals(reply.placement().parent()))) {
                return true;
            }
            from = slice.more() ? slice.last().placement().path().next() : null;
        }
        return false;
    }
}
