package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Vote;
import dev.rejoinder.text.CleanText;
import java.util.Optional;

/** Who votes. The host vouches for it: whom it names twice votes once. */
public sealed interface Voter {

    /** The longest key of a guest, in characters. */
    int MAX_KEY = Vote.MAX_VOTER - Passing.PREFIX.length();

    /** A member, who votes under their id, whatever their name is, and needs {@link Capability#COMMENT}. */
    static Voter of(Actor actor) {
        return new Known(actor);
    }

    /**
     * A passer-by, whom the host tells from others by a key of its own making, such as one in a cookie.
     *
     * @param key 1 to {@value #MAX_KEY} characters in one line; a vote with any other is refused
     */
    static Voter guest(String key) {
        return new Passing(key);
    }

    /** How stored votes name the voter. */
    String key();

    /** Why there can be no votes by this one. */
    Optional<Refusal> refusal();

    /** Whether the comment is known to be the voter's own; of a guest nobody knows. */
    boolean wrote(Comment comment);

    /** A member, as {@link Voter#of} names them. */
    record Known(Actor actor) implements Voter {

        @Override
        public String key() {
            return actor.eventName();
        }

        @Override
        public Optional<Refusal> refusal() {
            if (key().isEmpty()) {
                return Optional.of(new Refusal.Invalid(
                        "voter", "is a guest, and guests vote under a key that the host tells them apart by"));
            }
            if (key().startsWith(Passing.PREFIX)) {
                return Optional.of(new Refusal.Invalid(
                        "voter", "has an id that begins with " + Passing.PREFIX + ", as guests' do"));
            }
            return actor.may(Capability.COMMENT)
                    ? Optional.empty()
                    : Optional.of(new Refusal.Lacks(Capability.COMMENT));
        }

        @Override
        public boolean wrote(Comment comment) {
            return comment.author() instanceof Member author && actor.is(author);
        }
    }

    /** A guest, as {@link Voter#guest} names them. */
    record Passing(String guestKey) implements Voter {

        static final String PREFIX = "guest:";

        @Override
        public String key() {
            return PREFIX + guestKey;
        }

        @Override
        public Optional<Refusal> refusal() {
            boolean good = !guestKey.isBlank()
                    && guestKey.length() <= MAX_KEY
                    && CleanText.line(guestKey).equals(guestKey);
            return good
                    ? Optional.empty()
                    : Optional.of(new Refusal.Invalid("voter", "has to have a key of 1 to " + MAX_KEY + " characters"));
        }

        @Override
        public boolean wrote(Comment comment) {
            return false;
        }
    }
}
