package dev.rejoinder;

import dev.rejoinder.ReceptionCheck.Wrong;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the comments of one thread in the order of their paths, branch by branch, and at its counts.
 *
 * <p>Others may write meanwhile. Counts are compared at one moment, and a branch that looks wrong is read again by itself:
 * up to 1,000 comments come in one statement, as they were at one moment. What is reported of a longer branch may have been
 * right all the time.
 */
final class ThreadVerifier {

    private static final int READ_AT_ONCE = 500;
    private static final int BRANCH_AT_ONCE = 1_000;

    private final BlogStore store;
    private final Id thread;
    private final Subject subject;
    private final Findings findings;
    private final VersionCheck versions;
    private final ReceptionCheck receptions;
    private final List<Comment> branch = new ArrayList<>();
    private final List<Id> wrongBranches = new ArrayList<>();
    private final List<Id> wrongReceptions = new ArrayList<>();
    private long comments;

    ThreadVerifier(
            BlogStore store,
            CommentThread thread,
            Findings findings,
            VersionCheck versions,
            ReceptionCheck receptions) {
        this.store = store;
        this.thread = thread.id();
        this.subject = thread.subject();
        this.findings = findings;
        this.versions = versions;
        this.receptions = receptions;
    }

    long comments() {
        return comments;
    }

    /** The comments at the top of those branches in which something is hidden or visible that ought not to be. */
    List<Id> wrongBranches() {
        return wrongBranches;
    }

    /** The comments that have less than the votes on them say, or another rank than they ought to have. */
    List<Id> wrongReceptions() {
        return wrongReceptions;
    }

    void verify() {
        new ThreadWalk(store, thread).pages(READ_AT_ONCE, this::page);
        finishBranch();
        ThreadCounts lacking = store.read(unit -> unit.counts().lacking(thread));
        if (!lacking.equals(ThreadCounts.NONE)) {
            findings.addOn(subject, "The counts of the thread on %s lack %s.", subject, lacking);
        }
    }

    private void page(List<Comment> page) {
        comments += page.size();
        for (Comment comment : page) {
            Id root = comment.placement().path().rootId();
            if (!branch.isEmpty() && !branch.get(0).placement().path().rootId().equals(root)) {
                finishBranch();
            }
            branch.add(comment);
        }
        versions.compare(
                Optional.of(subject),
                page,
                comment -> Target.of(comment.key()),
                Comment::version,
                ids -> store.read(unit -> unit.comments().find(thread, ids)));
        receptions(page);
    }

    private void receptions(List<Comment> page) {
        for (Wrong wrong : store.read(unit -> receptions.wrong(unit, thread, page))) {
            findings.add(reception(subject, wrong));
            wrongReceptions.add(wrong.comment().id());
        }
    }

    private void finishBranch() {
        if (!branch.isEmpty() && looksWrong()) {
            ThreadPath top = ThreadPath.root(branch.get(0).placement().path().rootId());
            report(new ThreadWalk(store, thread).branch(top, BRANCH_AT_ONCE));
        }
        branch.clear();
    }

    private boolean looksWrong() {
        return !misplaced(branch).isEmpty()
                || !Visibility.changes(branch.get(0), branch).isEmpty();
    }

    private void report(List<Comment> again) {
        misplaced(again).forEach(findings::add);
        List<Comment> changes = again.isEmpty() ? List.of() : Visibility.changes(again.get(0), again);
        for (Comment wrong : changes) {
            findings.add(visibility(subject, wrong));
        }
        if (!changes.isEmpty()) {
            wrongBranches.add(again.get(0).id());
        }
    }

    static Difference visibility(Subject subject, Comment asItOughtToBe) {
        return Difference.on(
                subject,
                "The comment %s on %s ought to be %s."
                        .formatted(asItOughtToBe.id(), subject, asItOughtToBe.visible() ? "visible" : "hidden"));
    }

    static Difference reception(Subject subject, Wrong wrong) {
        Comment comment = wrong.comment();
        return Difference.on(
                subject,
                "The comment %s on %s has %s, but by its votes %s."
                        .formatted(comment.id(), subject, comment.reception(), wrong.expected()));
    }

    static Difference placement(Subject subject, Comment comment, Placement expected) {
        return Difference.on(
                subject,
                "The comment %s on %s is placed at %s, but belongs to %s."
                        .formatted(comment.id(), subject, comment.placement(), expected));
    }

    private List<Difference> misplaced(List<Comment> branch) {
        Map<Id, Comment> byId = new HashMap<>();
        branch.forEach(comment -> byId.put(comment.id(), comment));
        List<Difference> misplaced = new ArrayList<>();
        for (Comment comment : branch) {
            Id parentId = comment.placement().parent();
            Comment parent = parentId == null ? null : byId.get(parentId);
            if (parentId != null && parent == null) {
                misplaced.add(Difference.on(
                        subject,
                        "The comment %s on %s answers %s, which is not in its branch."
                                .formatted(comment.id(), subject, parentId)));
                continue;
            }
            Placement expected = parent == null ? Placement.root(comment.id()) : Placement.under(parent, comment.id());
            if (!expected.equals(comment.placement())) {
                misplaced.add(placement(subject, comment, expected));
            }
        }
        return misplaced;
    }
}
