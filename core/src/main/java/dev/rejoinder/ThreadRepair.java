package dev.rejoinder;

import dev.rejoinder.ReceptionCheck.Wrong;
import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets one thread right, while others go on writing to it. What a look from outside finds is a suspicion only: each unit
 * locks what it may have to mend, in the order in which others lock, and decides on what it reads then.
 *
 * <ol>
 *   <li>Paths and depths follow from the true parents. A comment that is put in its place may put its replies out of theirs,
 *       so the thread is read again until all are in place.
 *   <li>What is visible follows from paths and statuses, branch by branch.
 *   <li>What a comment was given is no less than the votes on it, and its rank follows from that.
 *   <li>The counts follow from the comments, and are mended by what they lack at one moment.
 * </ol>
 */
final class ThreadRepair {

    /** So that a page, the parents and the roots of all its comments can be locked at once. */
    private static final int READ_AT_ONCE = 300;

    /** One does for most; a ring of comments that answer each other is never in place. */
    private static final int MOST_PASSES = 40;

    /** Who votes waits for them. */
    private static final int VOTED_AT_ONCE = 64;

    private final BlogStore store;
    private final Id thread;
    private final Subject subject;
    private final Findings mended;

    ThreadRepair(BlogStore store, CommentThread thread, Findings mended) {
        this.store = store;
        this.thread = thread.id();
        this.subject = thread.subject();
        this.mended = mended;
    }

    void places() {
        boolean again = true;
        for (int pass = 0; again && pass < MOST_PASSES; pass++) {
            List<Difference> placed = new ArrayList<>();
            new ThreadWalk(store, thread).pages(READ_AT_ONCE, page -> placed.addAll(place(page)));
            placed.forEach(mended::add);
            again = !placed.isEmpty();
        }
    }

    private List<Difference> place(List<Comment> page) {
        Map<Id, Comment> parents = new HashMap<>();
        store.read(unit -> unit.comments().find(thread, parentIds(page)))
                .forEach(parent -> parents.put(parent.id(), parent));
        List<Comment> suspects =
                page.stream().filter(comment -> isMisplaced(comment, parents)).toList();
        return suspects.isEmpty() ? List.of() : store.write(unit -> place(unit, suspects));
    }

    private static Set<Id> parentIds(List<Comment> comments) {
        Set<Id> ids = new TreeSet<>();
        comments.stream()
                .map(comment -> comment.placement().parent())
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    /** Whether it does not stand where it belongs, as far as that can be told. */
    private static boolean isMisplaced(Comment comment, Map<Id, Comment> parents) {
        Id parent = comment.placement().parent();
        return (parent == null || parents.containsKey(parent))
                && !comment.placement().equals(expected(comment, parents));
    }

    private static Placement expected(Comment comment, Map<Id, Comment> parents) {
        Id parent = comment.placement().parent();
        return parent == null
                ? Placement.root(comment.id())
                : Placement.under(Objects.requireNonNull(parents.get(parent)), comment.id());
    }

    /** Whoever changes the status of one of these has to get past the root; whoever replies, past the comment itself. */
    private List<Difference> place(UnitOfWork unit, List<Comment> suspects) {
        Set<Id> ids = parentIds(suspects);
        suspects.forEach(comment -> {
            ids.add(comment.placement().path().rootId());
            ids.add(comment.id());
        });
        Map<Id, Comment> locked = new HashMap<>();
        unit.comments().lock(thread, ids).forEach(comment -> locked.put(comment.id(), comment));
        List<Difference> placed = new ArrayList<>();
        Map<Id, Placement> placements = new HashMap<>();
        for (Comment suspect : suspects) {
            Comment now = locked.get(suspect.id());
            if (now != null && isMisplaced(now, locked)) {
                Placement expected = expected(now, locked);
                placements.put(now.id(), expected);
                locked.put(now.id(), now.withPlacement(expected));
                placed.add(ThreadVerifier.placement(subject, now, expected));
            }
        }
        unit.moves().move(thread, thread, placements);
        return placed;
    }

    void visibility(Collection<Id> tops) {
        for (Id top : tops) {
            store.write(unit -> visibility(unit, top)).forEach(mended::add);
        }
    }

    private List<Difference> visibility(UnitOfWork unit, Id top) {
        List<Comment> locked = unit.comments().lock(thread, Set.of(top));
        if (locked.isEmpty()) {
            return List.of();
        }
        Settlement settlement = new Settlement(unit, thread);
        List<Comment> changed = settlement.settle(locked.get(0));
        unit.threads().addCounts(thread, settlement.difference());
        return changed.stream()
                .map(comment -> ThreadVerifier.visibility(subject, comment))
                .toList();
    }

    void receptions(List<Id> suspects, ReceptionCheck check) {
        List<Id> ordered = suspects.stream().sorted().toList();
        for (List<Id> some : Parts.of(ordered, VOTED_AT_ONCE)) {
            store.write(unit -> receptions(unit, some, check)).forEach(mended::add);
        }
    }

    /** Whoever votes locks the comment too, so that no vote comes in between. */
    private List<Difference> receptions(UnitOfWork unit, List<Id> suspects, ReceptionCheck check) {
        List<Difference> set = new ArrayList<>();
        for (Wrong wrong : check.wrong(unit, thread, unit.comments().lock(thread, suspects))) {
            unit.votes().setReception(wrong.comment().key(), wrong.expected());
            set.add(ThreadVerifier.reception(subject, wrong));
        }
        return set;
    }

    void counts() {
        ThreadCounts lacked = store.write(unit -> unit.counts().mend(thread));
        if (!lacked.equals(ThreadCounts.NONE)) {
            mended.addOn(subject, "The counts of the thread on %s lacked %s.", subject, lacked);
        }
    }
}
