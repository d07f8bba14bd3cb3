package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Verdict.Level;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.moderation.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the verdicts of many rules become one ruling. */
abstract class RuleScenarios extends Scenario {

    private static Rule says(Level level) {
        return Rules.named(
                level.name().toLowerCase(Locale.ROOT),
                draft -> new Verdict(level, "It said " + level + ".", List.of("because", "of " + level)));
    }

    private Talk under(Rule... rules) {
        return siteWith(builder -> {
                    List.of(rules).forEach(builder::rule);
                    return builder;
                })
                .talkOn(SHOE);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS,PASS,PASS",
        "PASS,HOLD,HOLD",
        "HOLD,SPAM,SPAM",
        "SPAM,REJECT,REJECT",
        "REJECT,PASS,REJECT",
        "HOLD,HOLD,HOLD",
        "TRUST,PASS,PASS",
        "TRUST,HOLD,PASS",
        "HOLD,TRUST,PASS",
        "TRUST,SPAM,SPAM",
        "TRUST,REJECT,REJECT",
        "TRUST,TRUST,PASS"
    })
    void theStrictestWinsAndTrustSetsHoldsAside(Level first, Level second, Level outcome) {
        Submission sent = under(says(first), says(second)).submit(talk.draft("x"));

        switch (outcome) {
            case PASS -> assertThat(sent).isInstanceOf(Submission.Published.class);
            case HOLD, SPAM ->
                assertThat(Talk.kept(sent).status()).isEqualTo(outcome == Level.HOLD ? Status.PENDING : Status.SPAM);
            default -> assertThat(sent).isInstanceOf(Submission.Rejected.class);
        }
    }

    @Test
    void everyFindingIsKeptAndCanBeReadLater() {
        Comment kept = under(says(Level.HOLD), says(Level.PASS), says(Level.SPAM), says(Level.TRUST))
                .says("x");

        Ruling ruling = talk.now(kept).standing().ruling();
        assertThat(ruling.outcome()).isEqualTo(Level.SPAM);
        assertThat(ruling.findings()).extracting(Finding::rule).containsExactly("hold", "spam", "trust");
        assertThat(ruling.findings().get(1).verdict()).isEqualTo(Verdict.spam("It said SPAM.", "because", "of SPAM"));

        talk.decide(kept, Status.APPROVED);
        assertThat(talk.now(kept).standing().ruling()).as("after a decision").isEqualTo(ruling);
        assertThat(site.trail(Target.of(kept.key())).get(1).change().reason())
                .isEqualTo("It said HOLD. It said SPAM. It said TRUST.");
    }

    @Test
    void aRejectionTellsEveryFinding() {
        List<Refusal> refusals = refusals(
                under(says(Level.HOLD), says(Level.REJECT), says(Level.SPAM)).submit(talk.draft("x")));

        Ruling ruling = ((Refusal.Ruled) refusals.get(0)).ruling();
        assertThat(ruling.findings()).extracting(Finding::rule).containsExactly("hold", "reject", "spam");
        assertThat(refusals.get(0).message()).isEqualTo("It said REJECT.");
    }

    @Test
    void allRulesRunEvenAfterARejection() {
        List<String> ran = new ArrayList<>();
        under(
                        draft -> {
                            ran.add("first");
                            return Verdict.reject("no");
                        },
                        draft -> {
                            ran.add("second");
                            return Verdict.pass();
                        })
                .submit(talk.draft("x"));

        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void aRuleThatThrowsHoldsTheComment() {
        Comment kept = under(
                        Rules.named("broken", draft -> {
                            throw new IllegalStateException("secret");
                        }),
                        Rules.named("deep", RuleScenarios::forEver))
                .says("x");

        assertThat(kept.status()).isEqualTo(Status.PENDING);
        assertThat(kept.standing().ruling().findings())
                .extracting(Finding::rule)
                .containsExactly("broken", "deep");
        assertThat(kept.standing().ruling().findings().get(0).verdict().reason())
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }

    private static Verdict forEver(Draft draft) {
        return forEver(draft);
    }

    @Test
    void aRuleNeedsANameThatAFindingCanKeep() {
        for (String name : List.of("", " ", "n".repeat(101))) {
            assertThatThrownBy(() -> under(Rules.named(name, draft -> Verdict.pass())))
                    .as("the name '%s'", name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () -> under(Collections.nCopies(100, says(Level.PASS)).toArray(Rule[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
        Comment kept = under(draft -> Verdict.hold("no name")).says("x");
        assertThat(kept.standing().ruling().findings().get(0).rule()).isEqualTo("host rule");
    }

    @Test
    void aRuleKnowsWhatTheEngineKnows() {
        List<Draft> seen = new ArrayList<>();
        Talk watched = under(draft -> {
            seen.add(draft);
            return Verdict.pass();
        });
        watched.says("one");
        watched.says(Cast.MODERATOR, "two\u0000");
        watched.says("three");

        assertThat(seen).extracting(Draft::text).containsExactly("one", "two", "three");
        assertThat(seen).extracting(Draft::approvedBefore).containsExactly(0, 0, 1);
        assertThat(seen).extracting(Draft::byModerator).containsExactly(false, true, false);
        assertThat(seen).extracting(Draft::threadOpen).containsExactly(true, true, true);
        assertThat(seen.get(0).subject()).isEqualTo(SHOE);
        assertThat(seen.get(0).author()).isEqualTo(Cast.READER.author());
    }

    @Test
    void aRuleMayAskTheEngine() {
        Talk counting = under(draft -> {
            site.aTag("asked " + draft.text());
            return talk.counts().total() > 0 ? Verdict.hold("not the first") : Verdict.pass();
        });

        assertThat(counting.says("one").status()).isEqualTo(Status.APPROVED);
        assertThat(counting.says("two").status()).isEqualTo(Status.PENDING);
    }

    @Test
    void aThreadThatClosesWhileTheRulesThinkTakesNothing() {
        talk.says("first");
        Talk slow = under(draft -> {
            site.rejoinder
                    .threads()
                    .setState(Cast.MODERATOR, SHOE, ThreadState.CLOSED)
                    .orThrow();
            return Verdict.pass();
        });

        refusals(slow.submit(talk.draft("too late")));
        assertThat(talk.outline()).containsExactly("first");
    }

    @Test
    void aParentThatIsHiddenWhileTheRulesThinkTakesNoReply() {
        Comment parent = talk.says("parent");
        Talk slow = under(draft -> {
            talk.decide(parent, Status.SPAM);
            return Verdict.pass();
        });

        refusals(slow.submit(talk.draft("too late").replyTo(parent.id())));
        assertThat(talk.counts().total()).isEqualTo(1);
    }
}
