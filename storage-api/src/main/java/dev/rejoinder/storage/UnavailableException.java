package dev.rejoinder.storage;

import org.jspecify.annotations.Nullable;

/** The store can't be reached, or took too long. */
public final class UnavailableException extends StorageException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean mayRetry() {
        return true;
    }
}
