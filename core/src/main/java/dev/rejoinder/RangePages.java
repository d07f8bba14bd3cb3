package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of one thread, range by range.
 *
 * @param opened what came with the thread, and is not read again
 */
record RangePages(UnitOfWork unit, Id thread, Map<Opening, Slice<Comment>> opened) {

    Slice<Comment> page(ThreadRange range, int limit) {
        Slice<Comment> read = opened.get(new Opening(range, limit));
        return read != null ? read : unit.commentPages().page(thread, range, limit);
    }

    Optional<Comment> find(Id comment) {
        return opened.values().stream()
                .flatMap(read -> read.items().stream())
                .filter(read -> read.id().equals(comment))
                .findFirst()
                .or(() -> unit.comments().find(thread, Set.of(comment)).stream().findFirst());
    }

    long countBefore(ThreadRange range) {
        return unit.commentPages().countBefore(thread, range);
    }
}
