package dev.rejoinder.storage;

import dev.rejoinder.model.Subject;
import java.util.Optional;
import java.util.Set;

/**
 * One transaction, seen from inside. It belongs to the thread that runs the work and is dead when the work returns: any
 * call from another thread, and any later one, throws {@link IllegalStateException}.
 */
public interface UnitOfWork {

    PostRecords posts();

    TermRecords terms();

    SlugRecords slugs();

    ThreadRecords threads();

    CommentRecords comments();

    BranchRecords branches();

    CountRecords counts();

    CommentPages commentPages();

    ReplyPages replyPages();

    SubmissionKeys submissionKeys();

    VoteRecords votes();

    RevisionRecords revisions();

    MoveRecords moves();

    AuthorPages authorPages();

    EventRecords events();

    /**
     * What {@link ThreadRecords#on} and {@link CommentPages#page} tell of one subject, for a store that can tell both at
     * once. Empty if there is no thread on the subject.
     */
    default Optional<OpenedThread> open(Subject subject, ThreadRange range, int limit) {
        return Optional.ofNullable(threads().on(Set.of(subject)).get(subject))
                .map(counted -> new OpenedThread(
                        counted, commentPages().page(counted.thread().id(), range, limit)));
    }

    /**
     * Runs the action once after this unit has been committed, in the order of the calls, outside the transaction and
     * outside any unit; never if the unit is rolled back. What the action throws reaches the caller of
     * {@link BlogStore#write} but undoes nothing, nor does it keep later actions from running; of several failures the
     * first is thrown.
     */
    void afterCommit(Runnable action);
}
