package dev.rejoinder;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.moderation.RuleSet;
import dev.rejoinder.moderation.Rules;
import dev.rejoinder.text.CleanText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text has to stand before it is a comment's, the first time and whenever it is edited. */
final class Judging {

    private final RuleSet tooLong;
    private final RuleSet rules;

    Judging(Engine engine) {
        Limits limits = engine.limits();
        this.tooLong = new RuleSet(List.of(Rules.rejectLongerThan(limits.commentLength())));
        List<Rule> builtIn =
                List.of(Rules.closedThread(), Rules.rejectLinksAbove(limits.links()), Rules.trustModerators());
        this.rules = new RuleSet(
                Stream.concat(builtIn.stream(), engine.rules().stream()).toList());
    }

    boolean looksAtHistory() {
        return rules.looksAtHistory();
    }

    /** Of the repaired text: twenty thousand NULs are too long to be empty and, once repaired, not too long either. */
    static Optional<Refusal> empty(String text) {
        return CleanText.line(clipped(text)).isEmpty()
                ? Optional.of(new Refusal.Invalid("text", "is empty"))
                : Optional.empty();
    }

    /** What is far too long is not even looked at as a whole. */
    static String clipped(String text) {
        return text.length() > Text.MAX_SOURCE ? text.substring(0, Text.MAX_SOURCE) : CleanText.block(text);
    }

    Ruling judge(Draft draft) {
        Ruling length = tooLong.judge(draft);
        return length == Ruling.NONE ? rules.judge(draft) : length;
    }

    /** For the audit trail. */
    static String reason(Ruling ruling) {
        String reason = ruling.findings().stream()
                .map(Finding::verdict)
                .map(Verdict::reason)
                .collect(Collectors.joining(" "));
        return CleanText.block(
                reason.length() > Event.Change.MAX_REASON ? reason.substring(0, Event.Change.MAX_REASON) : reason);
    }
}
