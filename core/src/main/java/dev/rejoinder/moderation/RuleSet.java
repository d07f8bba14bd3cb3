package dev.rejoinder.moderation;

import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Verdict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that judge together; safe for use by many threads if they are.
 *
 * @param rules at most 100, each with a name of 1 to 100 characters
 */
public record RuleSet(List<Rule> rules) {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSet.class);

    public RuleSet {
        rules = List.copyOf(rules);
        if (rules.size() > Ruling.MAX_FINDINGS) {
            throw new IllegalArgumentException("at most 100 rules, not " + rules.size());
        }
        for (Rule rule : rules) {
            if (rule.name().isBlank() || rule.name().length() > Finding.MAX_RULE) {
                throw new IllegalArgumentException("the name of a rule has 1 to 100 characters: " + rule.name());
            }
        }
    }

    /** Whether any rule goes by {@link Draft#approvedBefore}; if none does, {@link #judge} may be given any number there. */
    public boolean looksAtHistory() {
        return rules.stream().anyMatch(Rule::looksAtHistory);
    }

    public Ruling judge(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            finding(rule, draft).ifPresent(findings::add);
        }
        return findings.isEmpty() ? Ruling.NONE : new Ruling(outcome(findings), findings);
    }

    private static Optional<Finding> finding(Rule rule, Draft draft) {
        Verdict verdict;
        try {
            verdict = Objects.requireNonNull(rule.judge(draft), "no verdict");
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("The rule {} failed; the comment is held", rule.name(), e);
            verdict = Verdict.hold("The rule failed: " + e.getClass().getSimpleName());
        }
        return verdict.level() == Level.PASS ? Optional.empty() : Optional.of(new Finding(rule.name(), verdict));
    }

    /** The strictest level, but trust sets a hold aside. */
    private static Level outcome(List<Finding> findings) {
        Level strictest = Level.TRUST;
        boolean trusted = false;
        for (Finding finding : findings) {
            Level level = finding.verdict().level();
            trusted |= level == Level.TRUST;
            strictest = level.compareTo(strictest) > 0 ? level : strictest;
        }
        return strictest == Level.HOLD && trusted ? Level.TRUST : strictest;
    }
}
