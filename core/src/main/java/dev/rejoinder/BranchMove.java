package dev.rejoinder;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a comment, with all that stands under it, elsewhere within a unit of work. The order is:
 *
 * <ol>
 *   <li>lock the roots of the old and the new branch, always in the same order, so that two opposite moves wait for each
 *       other and don't lock each other out;
 *   <li>lock the comment and the one above its new place, and read both again: either may have been moved meanwhile;
 *   <li>lock the whole branch, see {@link LockedBranch};
 *   <li>move it, its parents' places before those of the replies;
 *   <li>settle what is visible in the branch, then the tombstones above its old and its new place.
 * </ol>
 *
 * <p>Only the top one gets a next version, and an event: nothing was decided on the others.
 */
final class BranchMove {

    private static final int AT_ONCE = 500;

    private final Operation operation;
    private final UnitOfWork unit;
    private final StandingChange standings;
    private final CommentThread from;
    private final CommentThread to;

    BranchMove(Operation operation, UnitOfWork unit, CommentThread from, CommentThread to) {
        this.operation = operation;
        this.unit = unit;
        this.standings = new StandingChange(operation, unit);
        this.from = from;
        this.to = to;
    }

    /** @param under the comment that the branch shall answer, or {@code null} to make it a root */
    Outcome<Comment> apply(Comment found, @Nullable Comment under) {
        Set<CommentKey> roots = new TreeSet<>(CommentKey.BY_THREAD);
        roots.add(root(found));
        if (under != null) {
            roots.add(root(under));
        }
        roots.forEach(this::lock);
        Optional<Comment> top = lock(found.key()).filter(now -> root(now).equals(root(found)));
        Optional<Comment> above = under == null
                ? Optional.empty()
                : lock(under.key()).filter(now -> root(now).equals(root(under)));
        if (top.isEmpty() || under != null && above.isEmpty()) {
            return Outcome.refused(StandingChange.MOVED);
        }
        if (top.get().version() != found.version()) {
            return Outcome.refused(new Refusal.Stale(found.version(), top.get().version()));
        }
        List<Comment> branch = LockedBranch.of(unit, top.get());
        return refusal(top.get(), above, branch)
                .<Outcome<Comment>>map(Outcome::refused)
                .orElseGet(() -> move(top.get(), above, branch));
    }

    private static CommentKey root(Comment comment) {
        return new CommentKey(comment.key().thread(), comment.placement().path().rootId());
    }

    private Optional<Comment> lock(CommentKey key) {
        return unit.comments().lock(key.thread(), Set.of(key.id())).stream().findFirst();
    }

    private Optional<Refusal> refusal(Comment top, Optional<Comment> above, List<Comment> branch) {
        if (above.filter(
                        comment -> branch.stream().anyMatch(moved -> moved.key().equals(comment.key())))
                .isPresent()) {
            return Optional.of(new Refusal.NotNow("A comment can't answer itself, nor a reply to it."));
        }
        Id parent = above.map(Comment::id).orElse(null);
        if (from.id().equals(to.id())) {
            return Objects.equals(parent, top.placement().parent())
                    ? Optional.of(new Refusal.NotNow("The comment stands there already."))
                    : Optional.empty();
        }
        List<Id> ids = branch.stream().map(Comment::id).toList();
        return taken(unit, to.id(), ids);
    }

    /** Ids are made to differ; those of an import may not. */
    static Optional<Refusal> taken(UnitOfWork unit, Id thread, List<Id> ids) {
        return Parts.of(ids, AT_ONCE).stream()
                .flatMap(some -> unit.comments().find(thread, some).stream())
                .findFirst()
                .map(there -> new Refusal.NotNow("The other thread has a comment of the same id, " + there.id() + "."));
    }

    static Map<Id, Placement> placements(List<Comment> comments) {
        return comments.stream().collect(Collectors.toMap(Comment::id, Comment::placement));
    }

    private Outcome<Comment> move(Comment before, Optional<Comment> above, List<Comment> branch) {
        Comment top = before.withVersion(before.version() + 1);
        if (!unit.comments().replace(top)) {
            return Outcome.refused(new Refusal.Stale(before.version(), top.version()));
        }
        List<Comment> moved = placed(branch, above);
        for (List<Comment> some : Parts.of(moved, AT_ONCE)) {
            unit.moves().move(from.id(), to.id(), placements(some));
        }
        ThreadCounts left = ThreadCounts.sum(branch);
        Settlement here = new Settlement(unit, from.id());
        Settlement there = new Settlement(unit, to.id());
        there.setVisible(changes(moved, above.isEmpty() || standings.letsThrough(above.get())));
        settleAbove(here, before.placement().parent(), from.id());
        settleAbove(there, above.map(Comment::id).orElse(null), to.id());
        unit.threads().addCounts(from.id(), here.difference().minus(left));
        unit.threads().addCounts(to.id(), there.difference().plus(left));
        new ThreadChange(operation, unit).drop(from, to, branch);
        operation.record(unit, Target.of(moved.get(0).key()), top.version(), change(from, to));
        return Outcome.done(lock(moved.get(0).key()).orElseThrow());
    }

    static Event.Change change(CommentThread from, CommentThread to) {
        return new Event.Change(Action.MOVED, "", "", "from " + from.subject() + " to " + to.subject());
    }

    /** Every comment at its new place; the replies come after what they answer. */
    private List<Comment> placed(List<Comment> branch, Optional<Comment> above) {
        Map<Id, Comment> placed = new LinkedHashMap<>();
        for (Comment comment : branch) {
            Comment parent = placed.isEmpty()
                    ? above.orElse(null)
                    : placed.get(comment.placement().parent());
            Placement placement = parent == null ? Placement.root(comment.id()) : Placement.under(parent, comment.id());
            placed.put(
                    comment.id(),
                    comment.withKey(new CommentKey(to.id(), comment.id())).withPlacement(placement));
        }
        return new ArrayList<>(placed.values());
    }

    /** Each of the branch that has to be seen and is not, or the other way round. */
    private static List<Comment> changes(List<Comment> branch, boolean reached) {
        return reached
                ? Visibility.changes(branch.get(0), branch)
                : branch.stream()
                        .filter(Comment::visible)
                        .map(comment -> comment.withStanding(comment.standing().withVisible(false)))
                        .toList();
    }

    private void settleAbove(Settlement settlement, @Nullable Id comment, Id thread) {
        if (comment != null) {
            Comment above = lock(new CommentKey(thread, comment)).orElseThrow();
            standings.settleTombstones(settlement, above, standings.letsThrough(above));
        }
    }
}
