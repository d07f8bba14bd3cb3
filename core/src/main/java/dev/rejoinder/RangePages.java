package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one thread, range by range.
 *
 * @param opened what came with the thread, and is not read again where it is enough
 */
record RangePages(UnitOfWork unit, Id thread, @Nullable Opened opened) {

    record Opened(ThreadRange range, Slice<Comment> page) {

        boolean isEnough(ThreadRange wanted, int limit) {
            return range.equals(wanted) && (!page.more() || page.items().size() >= limit);
        }
    }

    Slice<Comment> page(ThreadRange range, int limit) {
        if (opened == null || !opened.isEnough(range, limit)) {
            return unit.commentPages().page(thread, range, limit);
        }
        return opened.page.items().size() > limit ? Slice.of(opened.page.items(), limit) : opened.page;
    }

    Optional<Comment> find(Id comment) {
        return Optional.ofNullable(opened).stream()
                .flatMap(read -> read.page.items().stream())
                .filter(read -> read.id().equals(comment))
                .findFirst()
                .or(() -> unit.comments().find(thread, Set.of(comment)).stream().findFirst());
    }

    long countBefore(ThreadRange range) {
        return unit.commentPages().countBefore(thread, range);
    }
}
