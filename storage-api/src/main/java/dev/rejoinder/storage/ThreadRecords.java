package dev.rejoinder.storage;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threads and their counts. */
public interface ThreadRecords {

    /**
     * Adds a thread with counts of zero.
     *
     * @return false if the id or the subject is taken; nothing is changed then
     */
    boolean insert(CommentThread thread);

    /**
     * Replaces the thread of this id, if its stored version is one less than the given one. Subject, creation and counts
     * stay as they are.
     *
     * @return false if the stored version is another or the thread is absent; nothing is changed then
     */
    boolean replace(CommentThread thread);

    /**
     * Replaces a thread as {@link #replace} does, and gives it the subject of the given one.
     *
     * @return false also if the subject is taken
     */
    boolean rename(CommentThread thread);

    /** The threads of these ids, in the order of their ids; absent ones are left out. */
    List<CommentThread> find(Collection<Id> ids);

    /** The threads on these subjects, in the order of their ids. Cheaper than with their counts, which a store may have to add up. */
    List<CommentThread> about(Collection<Subject> subjects);

    /** The threads on these subjects with their counts; subjects without a thread are left out. */
    Map<Subject, CountedThread> on(Collection<Subject> subjects);

    /** All threads with their counts, the smallest id first. */
    Slice<CountedThread> all(@Nullable Id from, int limit);

    /**
     * Adds to the counts of a thread that exists, so that no unit waits for another one longer than a commit takes and none is lost.
     * Every later read shows the exact sum of what has been committed.
     */
    void addCounts(Id thread, ThreadCounts difference);
}
