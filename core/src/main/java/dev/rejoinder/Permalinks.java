package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Optional;
import java.util.Set;

/** Finds comments by keys that people have kept, even if the comments have been moved to other threads since. */
final class Permalinks {

    private static final int MOST_MOVES = 16;

    private Permalinks() {}

    /** The comment of any status; one that is where the key says costs nothing more than to find it. */
    static Optional<Comment> find(UnitOfWork unit, CommentKey comment) {
        Id id = comment.id();
        Id thread = comment.thread();
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Optional<Comment> found =
                    unit.comments().find(thread, Set.of(id)).stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
            Id next = unit.moves().movedTo(thread, Set.of(id)).get(id);
            if (next == null) {
                return Optional.empty();
            }
            thread = next;
        }
        return Optional.empty();
    }
}
