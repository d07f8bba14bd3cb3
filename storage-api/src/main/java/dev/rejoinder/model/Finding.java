package dev.rejoinder.model;

/**
 * A verdict and the rule that gave it.
 *
 * @param rule 1 to 100 characters
 */
public record Finding(String rule, Verdict verdict) {

    public static final int MAX_RULE = 100;

    public Finding {
        Require.text("rule", rule, MAX_RULE);
    }
}
