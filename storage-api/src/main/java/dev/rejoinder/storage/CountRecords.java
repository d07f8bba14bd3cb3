package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;

/** The counts of threads against the comments that they count. Each call reads all comments of one thread. */
public interface CountRecords {

    /**
     * What is to be added to the counts of a thread to make them those of its comments; nothing, for a thread that is absent.
     * Comments and counts are seen at one moment. Since every unit that changes comments changes the counts by as much, the
     * answer stays right however many of them are at work.
     */
    ThreadCounts lacking(Id thread);

    /**
     * Adds what is {@link #lacking}, and tells what that was. Of two units that do so for one thread, the second waits until
     * the first has ended, so that nothing is added twice.
     */
    ThreadCounts mend(Id thread);
}
