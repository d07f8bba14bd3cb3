package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.model.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The queues of the moderation page, and what can be done in each. */
enum Desk {
    WAITING(Status.PENDING, "Waiting", List.of(Decision.APPROVE, Decision.SPAM, Decision.REJECT)),
    APPROVED(Status.APPROVED, "Approved", List.of(Decision.REMOVE, Decision.SPAM, Decision.HOLD)),
    SPAM(Status.SPAM, "Spam", List.of(Decision.APPROVE, Decision.REJECT)),
    REJECTED(Status.REJECTED, "Rejected", List.of(Decision.APPROVE, Decision.SPAM)),
    REMOVED(Status.REMOVED, "Removed", List.of(Decision.APPROVE));

    final Status status;
    final String label;
    final List<Decision> decisions;

    Desk(Status status, String label, List<Decision> decisions) {
        this.status = status;
        this.label = label;
        this.decisions = decisions;
    }

    /** What a button does. */
    enum Decision {
        APPROVE(Status.APPROVED, "Approve"),
        SPAM(Status.SPAM, "Spam"),
        REJECT(Status.REJECTED, "Reject"),
        REMOVE(Status.REMOVED, "Remove"),
        HOLD(Status.PENDING, "Hold");

        final Status status;
        final String label;

        Decision(Status status, String label) {
            this.status = status;
            this.label = label;
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Decision> of(String value) {
            return Arrays.stream(values())
                    .filter(decision -> decision.value().equals(value))
                    .findFirst();
        }
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    String href() {
        return "/moderation?queue=" + value();
    }

    static Optional<Desk> of(String value) {
        return Arrays.stream(values())
                .filter(desk -> desk.value().equals(value))
                .findFirst();
    }
}
