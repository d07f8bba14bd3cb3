package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at the comments of one thread in the order of their paths, branch by branch. */
final class ThreadVerifier {

    private final String subject;
    private final Consumer<String> differs;
    private final List<Comment> branch = new ArrayList<>();
    private ThreadCounts counts = ThreadCounts.NONE;

    ThreadVerifier(String subject, Consumer<String> differs) {
        this.subject = subject;
        this.differs = differs;
    }

    void add(Comment comment) {
        Id root = comment.placement().path().rootId();
        if (!branch.isEmpty() && !branch.get(0).placement().path().rootId().equals(root)) {
            finishBranch();
        }
        branch.add(comment);
        counts = counts.plus(ThreadCounts.of(comment));
    }

    /** The exact counts of the thread. */
    ThreadCounts finish() {
        finishBranch();
        return counts;
    }

    private void finishBranch() {
        if (branch.isEmpty()) {
            return;
        }
        Map<Id, Comment> byId = new HashMap<>();
        branch.forEach(comment -> byId.put(comment.id(), comment));
        branch.forEach(comment -> placement(comment, byId));
        for (Comment wrong : Visibility.changes(branch.get(0), branch, true)) {
            differs.accept("The comment %s on %s ought to be %s."
                    .formatted(wrong.id(), subject, wrong.visible() ? "visible" : "hidden"));
        }
        branch.clear();
    }

    private void placement(Comment comment, Map<Id, Comment> byId) {
        Id parentId = comment.placement().parent();
        Comment parent = parentId == null ? null : byId.get(parentId);
        if (parentId != null && parent == null) {
            differs.accept("The comment %s on %s answers %s, which is not in its branch."
                    .formatted(comment.id(), subject, parentId));
            return;
        }
        Placement expected = parent == null ? Placement.root(comment.id()) : Placement.under(parent, comment.id());
        if (!expected.equals(comment.placement())) {
            differs.accept("The comment %s on %s is placed at %s, but belongs to %s."
                    .formatted(comment.id(), subject, comment.placement(), expected));
        }
    }
}
