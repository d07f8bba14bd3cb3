package dev.rejoinder.storage;

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

    CommentPages commentPages();

    SubmissionKeys submissionKeys();

    EventRecords events();

    /**
     * Runs the action once after this unit has been committed, in the order of the calls, outside the transaction and
     * outside any unit; never if the unit is rolled back. What the action throws reaches the caller of
     * {@link BlogStore#write} but undoes nothing, nor does it keep later actions from running; of several failures the
     * first is thrown.
     */
    void afterCommit(Runnable action);
}
