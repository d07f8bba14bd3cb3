package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.util.concurrent.ThreadLocalRandom;

/** A wait before something is tried again: random, so that two who met don't meet again. */
final class Pause {

    private Pause() {}

    static void upTo(int millis, StorageException reason) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting to try again: " + reason.getMessage(), e);
        }
    }
}
