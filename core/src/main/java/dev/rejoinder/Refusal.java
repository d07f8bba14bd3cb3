package dev.rejoinder;

import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Verdict;
import java.time.Duration;
import java.util.stream.Collectors;

/** Why something was not done. Nothing was changed. */
public sealed interface Refusal {

    /** One sentence for the person who asked, in English; plain text, which a page has to escape. */
    String message();

    /** The actor lacks a capability. */
    record Lacks(Capability capability) implements Refusal {
        @Override
        public String message() {
            return "This needs the capability " + capability + ".";
        }
    }

    /** What was named does not exist, or not for this actor. */
    record NotFound(String what, String name) implements Refusal {
        @Override
        public String message() {
            return "There is no " + what + " " + name + ".";
        }
    }

    /** Someone else changed it in the meantime. */
    record Stale(long given, long stored) implements Refusal {
        @Override
        public String message() {
            return "It has changed in the meantime: this was decided on version %d, but it is at %d. Read it again."
                    .formatted(given, stored);
        }
    }

    /**
     * A field is not as it must be.
     *
     * @param field such as {@code name} or {@code title}
     * @param problem what is wrong, with the limit and what was given
     */
    record Invalid(String field, String problem) implements Refusal {
        @Override
        public String message() {
            return "The field " + field + " " + problem + ".";
        }
    }

    /** It can't be done in the present state; the reason is a whole sentence. */
    record NotNow(String reason) implements Refusal {
        @Override
        public String message() {
            return reason;
        }
    }

    /**
     * The thread is in slow mode, and the author has written there a moment ago.
     *
     * @param remaining how long it takes until the same would be done; positive
     */
    record TooSoon(Duration remaining) implements Refusal {
        @Override
        public String message() {
            long seconds = remaining.plusNanos(999_999_999).toSeconds();
            return "Comments come slowly here: you can write again in " + seconds
                    + (seconds == 1 ? " second." : " seconds.");
        }
    }

    /** The moderation rules turned it down, or would have a moderator look at what can't wait for one. */
    record Ruled(Ruling ruling) implements Refusal {
        @Override
        public String message() {
            String reasons = ruling.findings().stream()
                    .map(Finding::verdict)
                    .filter(verdict -> verdict.level() == ruling.outcome())
                    .map(Verdict::reason)
                    .collect(Collectors.joining(" "));
            return ruling.outcome() == Verdict.Level.REJECT
                    ? reasons
                    : "This would have to wait for a moderator, so what was there stays: " + reasons;
        }
    }
}
