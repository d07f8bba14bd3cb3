package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows and hides comments of one thread within a unit of work that has locked the root of their branch, and keeps account
 * of what that does to the counts.
 */
final class Settlement {

    private static final int READ_AT_ONCE = 500;

    private final UnitOfWork unit;
    private final Id thread;
    private ThreadCounts difference = ThreadCounts.NONE;

    Settlement(UnitOfWork unit, Id thread) {
        this.unit = unit;
        this.thread = thread;
    }

    /** What the visible comments are more than they were. */
    ThreadCounts difference() {
        return difference;
    }

    /**
     * Has every comment of a branch be as it ought to be, and reads it again until nothing is left to change.
     *
     * @param top nothing above it hides it
     * @return what was changed, each as it is now
     */
    List<Comment> settle(Comment top) {
        List<Comment> all = new ArrayList<>();
        List<Comment> changes;
        do {
            List<Comment> branch = branch(top.placement().path().branch());
            changes = branch.stream()
                    .filter(comment -> comment.id().equals(top.id()))
                    .findFirst()
                    .map(now -> Visibility.changes(now, branch))
                    .orElseThrow();
            setVisible(changes);
            all.addAll(changes);
        } while (!changes.isEmpty());
        return all;
    }

    /**
     * Hides all that is visible below a comment that is hidden itself, unread: it lies in one range of paths. Only at the last
     * level of paths replies lie among others.
     */
    void hideBelow(Comment top) {
        ThreadPath path = top.placement().path();
        if (path.level() == ThreadPath.MAX_LEVELS) {
            settle(top);
            return;
        }
        BranchRecords.Hidden hidden;
        do {
            hidden = unit.branches().hide(thread, path);
            difference = difference.minus(new ThreadCounts(hidden.approved(), 0, 0, 0, 0, 0, 0));
        } while (!hidden.isNothing());
    }

    private List<Comment> branch(ThreadPath branch) {
        List<Comment> comments = new ArrayList<>();
        Pages.readByPath(from -> unit.comments().branch(thread, branch, from, READ_AT_ONCE), comments::addAll);
        return comments;
    }

    /** @param changed each as it has to be, and was not */
    void setVisible(List<Comment> changed) {
        for (boolean visible : new boolean[] {true, false}) {
            List<Id> ids = changed.stream()
                    .filter(comment -> comment.visible() == visible)
                    .map(Comment::id)
                    .toList();
            Parts.of(ids, READ_AT_ONCE).forEach(some -> unit.comments().setVisible(thread, some, visible));
        }
        for (Comment comment : changed) {
            Comment before = comment.withStanding(comment.standing().withVisible(!comment.visible()));
            difference = difference.plus(ThreadCounts.of(comment)).minus(ThreadCounts.of(before));
        }
    }
}
