package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the thread that an import is at has passed: its comments, which are all here now, without pingbacks and
 * trackbacks. If the thread has no more than these, none of those that follow in the archive can be here.
 */
record Passed(@Nullable Id thread, long comments) {

    static final Passed NOTHING = new Passed(null, 0);

    /** @param archived as it is named in the archive: two of its threads may become one here */
    long of(CommentThread archived) {
        return archived.id().equals(thread) ? comments : 0;
    }

    Passed and(CommentThread archived, List<Entry.OfComment> entries) {
        long more = entries.stream().filter(Passed::isCounted).count();
        return new Passed(archived.id(), of(archived) + more);
    }

    /** Whether the counts of its thread tell of it. */
    static boolean isCounted(Entry.OfComment entry) {
        return entry.comment().origin().kind() == CommentKind.COMMENT;
    }
}
