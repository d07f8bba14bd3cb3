package dev.rejoinder.model;

import java.util.List;

/**
 * What one moderation rule says of one draft.
 *
 * @param reason for a moderator to read, at most 500 characters; empty when the rule has nothing to say
 * @param evidence what the rule went by, such as the words that matched; at most 20 pieces of at most 200 characters
 */
public record Verdict(Level level, String reason, List<String> evidence) {

    public static final int MAX_REASON = 500;
    public static final int MAX_EVIDENCE = 20;
    public static final int MAX_EVIDENCE_LENGTH = 200;

    private static final Verdict PASS = new Verdict(Level.PASS, "", List.of());

    public Verdict {
        Require.atMost("reason", reason, MAX_REASON);
        evidence = List.copyOf(evidence);
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("at most 20 pieces of evidence, not " + evidence.size());
        }
        evidence.forEach(piece -> Require.atMost("evidence", piece, MAX_EVIDENCE_LENGTH));
    }

    /** From the mildest to the strictest; the strictest verdict on a draft wins. */
    public enum Level {
        /** Sets holds aside, but neither spam nor rejections. */
        TRUST,
        PASS,
        HOLD,
        SPAM,
        REJECT
    }

    public static Verdict pass() {
        return PASS;
    }

    public static Verdict trust(String reason) {
        return new Verdict(Level.TRUST, reason, List.of());
    }

    public static Verdict hold(String reason, String... evidence) {
        return new Verdict(Level.HOLD, reason, List.of(evidence));
    }

    public static Verdict spam(String reason, String... evidence) {
        return new Verdict(Level.SPAM, reason, List.of(evidence));
    }

    public static Verdict reject(String reason, String... evidence) {
        return new Verdict(Level.REJECT, reason, List.of(evidence));
    }
}
