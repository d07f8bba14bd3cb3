package dev.rejoinder.scenario;

import dev.rejoinder.model.Verdict;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.moderation.Rules;

/** A rule that does what the comment asks for: {@code hold: …}, {@code spam: …}, {@code reject: …}. */
final class Marks {

    static final Rule RULE = Rules.named("marks", Marks::judge);

    private Marks() {}

    private static Verdict judge(Draft draft) {
        int colon = draft.text().indexOf(':');
        return switch (colon < 0 ? "" : draft.text().substring(0, colon)) {
            case "hold" -> Verdict.hold("It asked to be held.");
            case "spam" -> Verdict.spam("It calls itself spam.");
            case "reject" -> Verdict.reject("It asked to be turned down.");
            default -> Verdict.pass();
        };
    }
}
