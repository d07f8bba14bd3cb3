package dev.rejoinder.model;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What one reader gave to one comment. Of each kind a reader gives one: up or down is one kind, each reaction another.
 *
 * @param voter who, as the host tells readers apart; 1 to {@value #MAX_VOTER} characters
 */
public record Vote(CommentKey comment, String voter, Kind kind, Instant at) {

    public static final int MAX_VOTER = 200;

    /** The longest name of a reaction, in characters. */
    public static final int MAX_REACTION = 32;

    private static final Pattern REACTION = Pattern.compile("[a-z0-9_+-]{1,32}");

    public Vote {
        Require.key("voter", voter, MAX_VOTER);
    }

    /** Up, down or a reaction. */
    public sealed interface Kind {}

    public enum Direction implements Kind {
        UP,
        DOWN
    }

    /** @param name 1 to {@value #MAX_REACTION} of {@code a-z}, {@code 0-9}, {@code _}, {@code +} and {@code -} */
    public record Reaction(String name) implements Kind {
        public Reaction {
            requireReaction(name);
        }
    }

    static void requireReaction(String name) {
        if (!REACTION.matcher(name).matches()) {
            throw new IllegalArgumentException("a reaction has 1 to 32 of a-z, 0-9, '_', '+' and '-': " + name);
        }
    }
}
