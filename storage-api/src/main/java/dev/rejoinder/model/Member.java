package dev.rejoinder.model;

/**
 * Someone whom the host knows.
 *
 * @param id the host's own key for this person, 1 to 200 characters
 * @param name what readers see, 1 to 250 characters
 */
public record Member(String id, String name) implements Author {

    public static final int MAX_ID = 200;

    public Member {
        Require.key("member id", id, MAX_ID);
        Require.key("member name", name, MAX_NAME);
    }

    public static Member of(String id, String name) {
        return new Member(id, name);
    }
}
