package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
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
 *   <li>read the branch, settle it, and read again until nothing is left to change: whoever slipped a reply in had locked
 *       its parent, so once we have written that parent the reply is seen;
 *   <li>settle the tombstones above.
 * </ol>
 */
final class StandingChange {

    /** It has another root by now, and so the wrong one was locked. */
    static final Refusal MOVED = new Refusal.NotNow("The comment was moved at this very moment. Read it again.");

    private static final int READ_AT_ONCE = 500;

    private final Operation operation;
    private final UnitOfWork unit;
    private ThreadCounts difference = ThreadCounts.NONE;

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
                .withStanding(before.standing().withStatus(status).withVisible(false));
        if (!unit.comments().replace(after)) {
            return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
        }
        difference = ThreadCounts.of(after).minus(ThreadCounts.of(before));
        if (isComment(before)) {
            settle(after, reached);
            parent.ifPresent(above -> settleTombstones(above, reached));
        }
        unit.threads().addCounts(before.key().thread(), difference);
        operation.record(unit, Target.of(after.key()), after.version(), change);
        return Outcome.done(lock(after.key()).orElseThrow());
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

    private void settle(Comment top, boolean reached) {
        List<Comment> changes;
        do {
            List<Comment> branch =
                    branch(top.key().thread(), top.placement().path().branch());
            Comment now = branch.stream()
                    .filter(comment -> comment.id().equals(top.id()))
                    .findFirst()
                    .orElseThrow();
            changes = Visibility.changes(now, branch, reached);
            setVisible(changes);
        } while (!changes.isEmpty());
    }

    private List<Comment> branch(Id thread, ThreadPath branch) {
        List<Comment> comments = new ArrayList<>();
        ThreadPath from = null;
        Slice<Comment> slice;
        do {
            slice = unit.comments().branch(thread, branch, from, READ_AT_ONCE);
            comments.addAll(slice.items());
            from = slice.more() ? slice.last().placement().path().next() : null;
        } while (slice.more());
        return comments;
    }

    /**
     * Shows the tombstones above that hold something up now, and hides those that no longer do.
     *
     * @param reached whether nothing above them hides them, which is one answer for all
     */
    void settleTombstones(Comment parent, boolean reached) {
        Optional<Comment> above = Optional.of(parent);
        while (above.isPresent() && above.get().status().isTombstone()) {
            Comment tombstone = above.get();
            boolean shown = reached && hasVisibleReply(tombstone);
            if (shown == tombstone.visible()) {
                return;
            }
            setVisible(List.of(tombstone.withStanding(tombstone.standing().withVisible(shown))));
            above = lockParent(tombstone);
        }
    }

    /** Mostly the first page tells. */
    private boolean hasVisibleReply(Comment comment) {
        ThreadPath branch = comment.placement().path().branch();
        ThreadPath from = branch;
        while (from != null) {
            Slice<Comment> slice = unit.comments().branch(comment.key().thread(), branch, from, READ_AT_ONCE);
            for (Comment reply : slice.items()) {
                if (reply.visible() && comment.id().equals(reply.placement().parent())) {
                    return true;
                }
            }
            from = slice.more() ? slice.last().placement().path().next() : null;
        }
        return false;
    }

    void setVisible(List<Comment> changed) {
        for (boolean visible : new boolean[] {true, false}) {
            List<Id> ids = changed.stream()
                    .filter(comment -> comment.visible() == visible)
                    .map(Comment::id)
                    .toList();
            for (int start = 0; start < ids.size(); start += READ_AT_ONCE) {
                List<Id> some = ids.subList(start, Math.min(start + READ_AT_ONCE, ids.size()));
                unit.comments().setVisible(changed.get(0).key().thread(), some, visible);
            }
        }
        for (Comment comment : changed) {
            Comment before = comment.withStanding(comment.standing().withVisible(!comment.visible()));
            difference = difference.plus(ThreadCounts.of(comment)).minus(ThreadCounts.of(before));
        }
    }
}
