package dev.rejoinder.model;

import org.jspecify.annotations.Nullable;

/**
 * How a comment came in.
 *
 * @param address network address, at most 100 characters; personal data, never shown
 * @param userAgent at most 500 characters; personal data, never shown
 */
public record Origin(
        CommentKind kind,
        @Nullable String address,
        @Nullable String userAgent) {

    public static final int MAX_ADDRESS = 100;
    public static final int MAX_USER_AGENT = 500;

    public static final Origin UNKNOWN = new Origin(CommentKind.COMMENT, null, null);

    public Origin {
        if (address != null) {
            Require.text("address", address, MAX_ADDRESS);
        }
        if (userAgent != null) {
            Require.text("user agent", userAgent, MAX_USER_AGENT);
        }
    }
}
