package dev.rejoinder.examples.blog;

/** Ends a command with a message of one line. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message, null, false, false);
    }
}
