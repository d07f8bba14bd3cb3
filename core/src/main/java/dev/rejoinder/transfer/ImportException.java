package dev.rejoinder.transfer;

import org.jspecify.annotations.Nullable;

/** The file is not what it ought to be; nothing of it was imported. The message names the line. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    public ImportException(long line, String problem, @Nullable Throwable cause) {
        super("line " + line + ": " + problem, cause);
        this.line = line;
    }

    /** The line at which reading came to an end, from 1. */
    public long line() {
        return line;
    }
}
