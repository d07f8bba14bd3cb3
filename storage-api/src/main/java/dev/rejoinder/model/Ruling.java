package dev.rejoinder.model;

import java.util.List;

/**
 * All that the rules found in a draft, kept with the comment so that it can always be said why it was held.
 *
 * @param outcome what follows from the findings together
 * @param findings every verdict but the plain passes, in the order of the rules; at most 100
 */
public record Ruling(Verdict.Level outcome, List<Finding> findings) {

    public static final Ruling NONE = new Ruling(Verdict.Level.PASS, List.of());
    public static final int MAX_FINDINGS = 100;

    public Ruling {
        findings = List.copyOf(findings);
        if (findings.size() > MAX_FINDINGS) {
            throw new IllegalArgumentException("at most 100 findings, not " + findings.size());
        }
    }
}
