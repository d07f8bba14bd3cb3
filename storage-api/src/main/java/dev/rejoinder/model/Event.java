package dev.rejoinder.model;

import java.time.Instant;

/**
 * One recorded change: the entry of the audit trail, and what listeners are told. It is written in the unit of work that
 * makes the change, so that neither exists without the other.
 *
 * @param version the version of the target that this change made
 * @param actor the id of the member who did it, or empty for a guest; at most 200 characters
 */
public record Event(Id id, Instant at, Target target, long version, Change change, String actor) {

    public Event {
        Require.atMost("actor", actor, Member.MAX_ID);
    }

    /**
     * What became different.
     *
     * @param from the state before, such as {@code PENDING}; empty where the action knows no states
     * @param to the state after
     * @param reason why, in the words of who did it, or of the rules; at most 2,000 characters
     */
    public record Change(Action action, String from, String to, String reason) {

        public static final int MAX_STATE = 100;
        public static final int MAX_REASON = 2_000;

        public Change {
            Require.atMost("from", from, MAX_STATE);
            Require.atMost("to", to, MAX_STATE);
            Require.atMost("reason", reason, MAX_REASON);
        }

        public static Change of(Action action) {
            return new Change(action, "", "", "");
        }
    }
}
