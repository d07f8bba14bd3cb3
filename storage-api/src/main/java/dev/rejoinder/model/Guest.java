package dev.rejoinder.model;

import org.jspecify.annotations.Nullable;

/**
 * A passer-by who gave a name. Nothing here is verified.
 *
 * @param name 1 to 250 characters
 * @param email at most 254 characters; personal data, never shown
 * @param url at most 2,000 characters
 */
public record Guest(
        String name, @Nullable String email, @Nullable String url) implements Author {

    public static final int MAX_EMAIL = 254;
    public static final int MAX_URL = 2_000;

    public Guest {
        Require.text("guest name", name, MAX_NAME);
        if (email != null) {
            Require.text("guest e-mail", email, MAX_EMAIL);
        }
        if (url != null) {
            Require.text("guest URL", url, MAX_URL);
        }
    }

    public static Guest named(String name) {
        return new Guest(name, null, null);
    }

    public Guest withEmail(@Nullable String email) {
        return new Guest(name, email, url);
    }

    public Guest withUrl(@Nullable String url) {
        return new Guest(name, email, url);
    }
}
