package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes a thread together with its comments, on whatever version it has by now. */
final class ThreadChange {

    private static final int ATTEMPTS = 5;

    private final Operation operation;
    private final UnitOfWork unit;

    ThreadChange(Operation operation, UnitOfWork unit) {
        this.operation = operation;
        this.unit = unit;
    }

    /** Does not put forward any more what has left a thread, nor pin what is no root any more. */
    void drop(CommentThread from, CommentThread to, List<Comment> moved) {
        boolean stays = from.id().equals(to.id());
        Set<Id> left = moved.stream().map(Comment::id).collect(Collectors.toSet());
        apply(from.id(), BranchMove.change(from, to), thread -> {
            Highlights before = thread.highlights();
            Highlights after = before.withPinned(without(before.pinned(), left))
                    .withFeatured(stays ? before.featured() : without(before.featured(), left));
            return after.equals(before) ? Optional.empty() : Optional.of(thread.withHighlights(after));
        });
    }

    private static List<Id> without(List<Id> comments, Set<Id> left) {
        return comments.stream().filter(comment -> !left.contains(comment)).toList();
    }

    /** @param change what becomes of the thread; empty if nothing */
    void apply(Id id, Event.Change event, Function<CommentThread, Optional<CommentThread>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CommentThread> after =
                    unit.threads().find(Set.of(id)).stream().findFirst().flatMap(change);
            if (after.isEmpty()) {
                return;
            }
            CommentThread next = after.get().withVersion(after.get().version() + 1);
            if (unit.threads().replace(next)) {
                operation.record(unit, Target.of(next), next.version(), event);
                return;
            }
        }
        throw new ConflictException("the thread " + id + " changes all the time", null);
    }
}
