package dev.rejoinder;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives many comments of one thread the same status within a unit of work.
 *
 * <p>Most are fresh from the queue: held when they were submitted, and nothing since. Nobody can have replied to such a
 * comment; unless a branch was moved under it, there is none to settle, and a few statements do for all of them. Any other
 * takes the way of a {@link StandingChange}. Both lock the roots of their branches first.
 */
final class ThreadDecision {

    private static final int LOCKED_AT_ONCE = 1_000;
    private static final int SUBMITTED = 1;

    private final Operation operation;
    private final UnitOfWork unit;
    private final Id thread;
    private final Status status;
    private final String reason;
    private final Map<Id, Comment> locked = new HashMap<>();

    ThreadDecision(Operation operation, UnitOfWork unit, Id thread, Status status, String reason) {
        this.operation = operation;
        this.unit = unit;
        this.thread = thread;
        this.status = status;
        this.reason = reason;
    }

    /**
     * The outcome for each of these comments; one may be there by an old key and by that which it has now.
     *
     * @param found by these keys, all in the thread
     */
    Map<CommentKey, Outcome<Comment>> apply(List<Seen> seen, Map<CommentKey, Comment> found) {
        lockWithRootsAndParents(
                seen.stream().map(one -> found.get(one.comment())).toList());
        Map<CommentKey, Outcome<Comment>> outcomes = new HashMap<>();
        Map<CommentKey, Comment> deciding = new LinkedHashMap<>();
        for (Seen one : seen) {
            Outcome<Comment> present = present(one).then(comment -> Moderation.unlessAlready(status, comment));
            outcomes.put(one.comment(), present);
            present.value().ifPresent(comment -> deciding.put(one.comment(), comment));
        }
        Map<Id, Outcome<Comment>> decided = decide(new LinkedHashSet<>(deciding.values()));
        deciding.forEach((key, comment) -> outcomes.put(key, decided.get(comment.id())));
        return outcomes;
    }

    private Map<Id, Outcome<Comment>> decide(Set<Comment> comments) {
        Set<Comment> fresh = fresh(comments);
        Map<Id, Outcome<Comment>> after = new HashMap<>();
        decideFresh(fresh).forEach(comment -> after.put(comment.id(), Outcome.done(comment)));
        comments.stream()
                .filter(comment -> !fresh.contains(comment))
                .forEach(comment -> after.put(
                        comment.id(), new StandingChange(operation, unit).apply(comment, status, change(comment))));
        return after;
    }

    private Outcome<Comment> present(Seen seen) {
        Comment comment = locked.get(seen.comment().id());
        return comment == null ? Outcome.refused(StandingChange.MOVED) : Moderation.asSeen(seen, comment);
    }

    /** In the order of their ids, in which those above come first. */
    private void lockWithRootsAndParents(List<Comment> comments) {
        TreeSet<Id> all = new TreeSet<>();
        for (Comment comment : comments) {
            all.add(comment.id());
            all.add(path(comment).rootId());
            if (comment.placement().parent() != null) {
                all.add(comment.placement().parent());
            }
        }
        for (List<Id> some : Parts.of(all, LOCKED_AT_ONCE)) {
            unit.comments().lock(thread, some).forEach(comment -> locked.put(comment.id(), comment));
        }
    }

    private Set<Comment> fresh(Set<Comment> comments) {
        Set<Comment> fresh = new LinkedHashSet<>(comments);
        fresh.removeIf(comment -> !looksFresh(comment));
        Set<ThreadPath> answered = unit.branches()
                .aboveHidden(thread, fresh.stream().map(ThreadDecision::path).toList());
        fresh.removeIf(comment -> answered.contains(path(comment)));
        return fresh;
    }

    /** At the last level of paths, what was moved under a comment lies beside it. */
    private boolean looksFresh(Comment comment) {
        Comment parent = parent(comment);
        return comment.version() == SUBMITTED
                && comment.status() != Status.APPROVED
                && path(comment).level() < ThreadPath.MAX_LEVELS
                && (parent == null || parent.status() == Status.APPROVED);
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    private @Nullable Comment parent(Comment comment) {
        Id parent = comment.placement().parent();
        return parent == null ? null : locked.get(parent);
    }

    private List<Comment> decideFresh(Set<Comment> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Comment> decided = fresh.stream().map(this::decided).toList();
        Map<Boolean, List<Id>> ids = decided.stream()
                .collect(Collectors.groupingBy(Comment::visible, Collectors.mapping(Comment::id, Collectors.toList())));
        ids.forEach((visible, some) -> unit.comments().setStatus(thread, some, status, visible));
        unit.threads().addCounts(thread, ThreadCounts.sum(decided).minus(ThreadCounts.sum(fresh)));
        operation.recordAll(
                unit,
                fresh.stream()
                        .map(comment ->
                                operation.event(Target.of(comment.key()), comment.version() + 1, change(comment)))
                        .toList());
        return decided;
    }

    private Comment decided(Comment comment) {
        Comment parent = parent(comment);
        boolean visible = status == Status.APPROVED
                && comment.origin().kind() == CommentKind.COMMENT
                && (parent == null || parent.visible());
        return comment.withVersion(comment.version() + 1)
                .withStanding(comment.standing().withStatus(status).withVisible(visible));
    }

    private Event.Change change(Comment before) {
        return new Event.Change(Action.MODERATED, before.status().name(), status.name(), reason);
    }
}
