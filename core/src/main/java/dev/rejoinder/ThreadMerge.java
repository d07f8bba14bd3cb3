package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Moves all comments of a thread to another one within a unit of work. Every branch stays as it is, so that no path and
 * nothing that is visible changes; each root gets a next version, and an event. They go in pages from the front, roots
 * before replies, until none is left: a reply that slips in has locked its parent, and is found by the next look.
 */
final class ThreadMerge {

    private static final int AT_ONCE = 500;

    private final Operation operation;
    private final UnitOfWork unit;
    private final CommentThread from;
    private final CommentThread into;

    ThreadMerge(Operation operation, UnitOfWork unit, CommentThread from, CommentThread into) {
        this.operation = operation;
        this.unit = unit;
        this.from = from;
        this.into = into;
    }

    /** @return why it can't be done, if so */
    Optional<Refusal> apply() {
        ThreadCounts moved = ThreadCounts.NONE;
        List<Id> ids = firstPage();
        while (!ids.isEmpty()) {
            Optional<Refusal> taken = BranchMove.taken(unit, into.id(), ids);
            if (taken.isPresent()) {
                return taken;
            }
            List<Comment> page = unit.comments().lock(from.id(), ids);
            move(page);
            moved = moved.plus(ThreadCounts.sum(page));
            ids = firstPage();
        }
        unit.threads().addCounts(from.id(), ThreadCounts.NONE.minus(moved));
        unit.threads().addCounts(into.id(), moved);
        return Optional.empty();
    }

    private List<Id> firstPage() {
        return unit.comments().branch(from.id(), null, null, AT_ONCE).items().stream()
                .map(Comment::id)
                .toList();
    }

    private void move(List<Comment> page) {
        unit.moves().move(from.id(), into.id(), BranchMove.placements(page));
        List<Comment> roots = page.stream()
                .filter(comment -> comment.placement().parent() == null)
                .toList();
        raiseVersions(roots);
        Event.Change change = BranchMove.change(from, into);
        operation.recordAll(
                unit,
                roots.stream()
                        .map(root -> operation.event(
                                new Target(Target.Kind.COMMENT, into.id(), root.id()), root.version() + 1, change))
                        .toList());
    }

    private record Shown(Status status, boolean visible) {}

    /** Each keeps its status. */
    private void raiseVersions(List<Comment> roots) {
        Map<Shown, List<Id>> alike = roots.stream()
                .collect(Collectors.groupingBy(
                        root -> new Shown(root.status(), root.visible()),
                        Collectors.mapping(Comment::id, Collectors.toList())));
        alike.forEach((shown, ids) -> unit.comments().setStatus(into.id(), ids, shown.status(), shown.visible()));
    }
}
