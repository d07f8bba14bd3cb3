package dev.rejoinder.model;

import java.time.Instant;
import java.util.Comparator;
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

    /** The order of the votes on one comment: ups and downs first, then the reactions by name; of each by voter. */
    public static final Comparator<Vote> ORDER = Comparator.<Vote, String>comparing(
                    vote -> vote.kind().slot())
            .thenComparing(Vote::voter, Vote::compareVoters);

    /** By code points, as databases compare; String itself puts U+1F600 before U+FF41. */
    public static int compareVoters(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                int planes = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
                return planes == 0 ? Character.compare(a, b) : planes;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The same for the comment by another key. */
    public Vote withComment(CommentKey comment) {
        return new Vote(comment, voter, kind, at);
    }

    /** Up, down or a reaction. */
    public sealed interface Kind {

        /** The empty text for up and down, of which a voter gives one at a time; the name of a reaction. */
        String slot();
    }

    public enum Direction implements Kind {
        UP,
        DOWN;

        @Override
        public String slot() {
            return "";
        }

        public Direction opposite() {
            return this == UP ? DOWN : UP;
        }
    }

    /** @param name 1 to {@value #MAX_REACTION} of {@code a-z}, {@code 0-9}, {@code _}, {@code +} and {@code -} */
    public record Reaction(String name) implements Kind {
        public Reaction {
            requireReaction(name);
        }

        @Override
        public String slot() {
            return name;
        }
    }

    static void requireReaction(String name) {
        if (!REACTION.matcher(name).matches()) {
            throw new IllegalArgumentException("a reaction has 1 to 32 of a-z, 0-9, '_', '+' and '-': " + name);
        }
    }
}
