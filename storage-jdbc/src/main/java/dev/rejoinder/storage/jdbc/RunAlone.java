package dev.rejoinder.storage.jdbc;

import org.jspecify.annotations.Nullable;

/** Says that a unit of work can't be run together with those of other callers; never seen outside. */
final class RunAlone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunAlone(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
    }
}
