package dev.rejoinder.storage.jdbc.servers;

/** A server runs neither here nor where the environment says. */
public final class ServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
