package dev.rejoinder.storage;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import java.util.Collection;
import java.util.Set;

/** Branches of threads, as those need them who change what is seen of them. */
public interface BranchRecords {

    /**
     * Hides the visible comments of a thread with this path or one within it, however many. It waits for other units that
     * are changing or have locked one of them, and holds them until this unit ends. Versions stay as they are. A comment
     * that another unit commits meanwhile may be missed; nothing else is.
     */
    Hidden hide(Id thread, ThreadPath branch);

    /** Whether a visible comment answers this one; both stand where they belong. */
    boolean isAnswered(CommentKey comment);

    /**
     * Those of these paths below which a comment is hidden; whether one is at the path itself does not matter. At the last
     * level of paths there is nothing below, deeper replies included.
     *
     * @param paths at most 1,000
     */
    Set<ThreadPath> aboveHidden(Id thread, Collection<ThreadPath> paths);

    /**
     * How many comments were hidden.
     *
     * @param approved those that are approved
     * @param others all others, which are tombstones where statuses and visibility agree
     */
    record Hidden(long approved, long others) {

        public boolean isNothing() {
            return approved + others == 0;
        }

        public Hidden plus(Hidden other) {
            return new Hidden(approved + other.approved, others + other.others);
        }
    }
}
