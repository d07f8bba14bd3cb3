package dev.rejoinder.storage;

import org.jspecify.annotations.Nullable;

/** Other writers got in the way, again and again: the unit of work was given up and may be tried anew. */
public final class ConflictException extends StorageException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean mayRetry() {
        return true;
    }
}
