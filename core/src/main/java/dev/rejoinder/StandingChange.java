package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a comment another status within a unit of work, and settles what of its thread is visible then.
 *
 * <p>Nothing here rests on the isolation level. The order is:
 *
 * <ol>
 *   <li>lock the root of the branch: of two changes in one branch the second waits for the commit of the first;
 *   <li>read the comment again. What hid its parent in the meantime has hidden it too and left its version alone; counted
 *       from the older look, it would be taken out of the visible ones twice;
 *   <li>replace the comment by version;
 *   <li>if its replies were seen before and are hidden now, or the other way round, settle the branch, and settle it again
 *       until nothing is left to change: whoever slipped a reply in had locked its parent, so once we have written that
 *       parent the reply is seen. A branch is hidden unread: all that is visible in its range of paths is. Where replies
 *       stay as they were, there is nothing to settle: they answer comments that we have not written;
 *   <li>settle the tombstones above.
 * </ol>
 */
final class StandingChange {

    /** It has another root by now, and so the wrong one was locked. */
    static final Refusal MOVED = new Refusal.NotNow("The comment was moved at this very moment. Read it again.");

    private final Operation operation;
    private final UnitOfWork unit;

    StandingChange(Operation operation, UnitOfWork unit) {
        this.operation = operation;
        this.unit = unit;
    }

    Outcome<Comment> apply(Comment found, Status status, Event.Change change) {
        CommentKey key = found.key();
        Id root = found.placement().path().rootId();
        lock(new CommentKey(key.thread(), root));
        Optional<Comment> there =
                lock(key).filter(now -> now.placement().path().rootId().equals(root));
        if (there.isEmpty()) {
            return Outcome.refused(MOVED);
        }
        Comment before = there.get();
        if (before.version() != found.version()) {
            return Outcome.refused(new Refusal.Stale(found.version(), before.version()));
        }
        Optional<Comment> parent = lockParent(before);
        boolean reached = parent.isEmpty() || letsThrough(parent.get());
        Comment after = before.withVersion(before.version() + 1)
                .withStanding(before.standing()
                        .withStatus(status)
                        .withVisible(reached && isComment(before) && isSeen(before, status)));
        if (!unit.comments().replace(after)) {
            return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
        }
        Settlement settlement = new Settlement(unit, key.thread());
        if (isComment(before)) {
            if (reached) {
                settleReplies(settlement, before, after);
            }
            parent.ifPresent(above -> settleTombstones(settlement, above, reached));
        }
        ThreadCounts difference = ThreadCounts.of(after).minus(ThreadCounts.of(before));
        unit.threads().addCounts(key.thread(), difference.plus(settlement.difference()));
        operation.record(unit, Target.of(after.key()), after.version(), change);
        return Outcome.done(lock(after.key()).orElseThrow());
    }

    /** A tombstone that shows its replies only now is settled with them. */
    private boolean isSeen(Comment before, Status status) {
        return status == Status.APPROVED
                || status.isTombstone() && unit.branches().isAnswered(before.key());
    }

    private static void settleReplies(Settlement settlement, Comment before, Comment after) {
        if (after.status().hidesReplies() && !before.status().hidesReplies()) {
            settlement.hideBelow(after);
        } else if (before.status().hidesReplies() && !after.status().hidesReplies()) {
            settlement.settle(after);
        }
    }

    private static boolean isComment(Comment comment) {
        return comment.origin().kind() == CommentKind.COMMENT;
    }

    private Optional<Comment> lockParent(Comment comment) {
        Id parent = comment.placement().parent();
        return parent == null
                ? Optional.empty()
                : lock(new CommentKey(comment.key().thread(), parent));
    }

    private Optional<Comment> lock(CommentKey key) {
        return unit.comments().lock(key.thread(), Set.of(key.id())).stream().findFirst();
    }

    /** Whether a comment lets its replies be seen. A tombstone of one does if all above it do, shown or not. */
    boolean letsThrough(Comment comment) {
        Optional<Comment> above = Optional.of(comment);
        while (above.isPresent() && above.get().status().isTombstone() && isComment(above.get())) {
            above = lockParent(above.get());
        }
        return above.isEmpty() || above.get().visible();
    }

    /**
     * Shows the tombstones above that hold something up now, and hides those that no longer do.
     *
     * @param reached whether nothing above them hides them, which is one answer for all
     */
    void settleTombstones(Settlement settlement, Comment parent, boolean reached) {
        Optional<Comment> above = Optional.of(parent);
        while (above.isPresent() && above.get().status().isTombstone()) {
            Comment tombstone = above.get();
            boolean shown = reached && unit.branches().isAnswered(tombstone.key());
            if (shown == tombstone.visible()) {
                return;
            }
            settlement.setVisible(
                    List.of(tombstone.withStanding(tombstone.standing().withVisible(shown))));
            above = lockParent(tombstone);
        }
    }
}
