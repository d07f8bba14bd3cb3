package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;

/**
 * Names a write, so that a later request, on another thread or another machine, can read what it wrote although it reads from
 * a replica. Prints as 13 characters, which a host may keep in a session or a signed cookie.
 *
 * @param event an event of the write
 */
public record WriteToken(Id event) {

    /** @throws IllegalArgumentException if the text is no token's */
    public static WriteToken parse(String text) {
        return new WriteToken(Id.parse(text));
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
