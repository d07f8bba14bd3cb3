package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import java.util.Optional;

/** Remembers which submission made which comment, so that a form sent twice makes one. */
public interface SubmissionKeys {

    int MAX_KEY = 200;

    /**
     * Remembers that a submission made a comment.
     *
     * @param key 1 to {@value #MAX_KEY} characters, compared exactly
     * @return false if the key is already remembered in this thread; nothing is changed then
     */
    boolean claim(Id thread, String key, Id comment);

    Optional<Id> find(Id thread, String key);
}
