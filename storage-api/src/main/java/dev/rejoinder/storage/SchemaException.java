package dev.rejoinder.storage;

/** The store's tables are not the ones that this version of the library needs; the message says what to do. */
public final class SchemaException extends StorageException {

    private static final long serialVersionUID = 1L;

    public SchemaException(String message) {
        super(message, null);
    }
}
