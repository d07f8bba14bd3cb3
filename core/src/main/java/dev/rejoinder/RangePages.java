package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one thread, range by range. What came with the thread is not read again.
 *
 * @param opened the page that the opening asked for
 */
record RangePages(UnitOfWork unit, Id thread, @Nullable Opening opening, Slice<Comment> opened) {

    static RangePages of(UnitOfWork unit, Id thread) {
        return new RangePages(unit, thread, null, new Slice<>(List.of(), false));
    }

    Slice<Comment> page(ThreadRange range, int limit) {
        return new Opening(range, limit).equals(opening)
                ? opened
                : unit.commentPages().page(thread, range, limit);
    }

    long countBefore(ThreadRange range) {
        return unit.commentPages().countBefore(thread, range);
    }
}
