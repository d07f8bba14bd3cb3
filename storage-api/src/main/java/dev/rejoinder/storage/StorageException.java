package dev.rejoinder.storage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The store failed. The message says what was being done and on what; {@link #mayRetry()} whether the same call may
 * succeed later. Nothing of the unit of work was kept, unless the message says that its outcome is unknown.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public boolean mayRetry() {
        return false;
    }
}
