package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads in which each author comments but once in a while. */
abstract class SlowModeScenarios extends Scenario {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private void slow(long seconds) {
        site.rejoinder
                .threads()
                .slowMode(Cast.MODERATOR, SHOE, Duration.ofSeconds(seconds))
                .orThrow();
    }

    private Submission says(Actor who) {
        return talk.submit(talk.draft("text").by(who));
    }

    private Duration waits(Submission sent) {
        assertThat(refusals(sent)).hasSize(1).hasOnlyElementsOfType(Refusal.TooSoon.class);
        return ((Refusal.TooSoon) refusals(sent).get(0)).remaining();
    }

    @Test
    void eachAuthorWaitsForThemselves() {
        slow(30);
        talk.says("first");
        pass(Duration.ofSeconds(10));

        assertThat(waits(says(Cast.READER))).isEqualTo(Duration.ofSeconds(20));
        assertThat(refusals(says(Cast.READER)).get(0).message())
                .isEqualTo("Comments come slowly here: you can write again in 20 seconds.");
        talk.says(Cast.reader("bob"), "another");
        pass(Duration.ofSeconds(20).minus(MICRO));
        assertThat(waits(says(Cast.READER))).isEqualTo(MICRO);
        pass(MICRO);
        talk.says("second");
        assertThat(waits(says(Cast.READER))).isEqualTo(Duration.ofSeconds(30));
        site.talkOn(HAT).says("elsewhere at any time");
        talk.countsAreExact();
        assertThat(talk.outline()).hasSize(3);
    }

    @Test
    void whatBecameOfTheLastCommentDoesNotMatter() {
        slow(30);
        Comment held = talk.says("hold: this");
        waits(says(Cast.READER));
        talk.decide(held, Status.SPAM);
        waits(says(Cast.READER));
        talk.withdraw(held);
        waits(says(Cast.READER));
        assertThat(talk.submit(talk.draft("reject: this").by(Cast.reader("bob"))))
                .isInstanceOf(Submission.Rejected.class);
        talk.says(Cast.reader("bob"), "what was turned down does not count");
    }

    @Test
    void moderatorsAndGuestsWhoCannotBeRecognisedAreExempt() {
        slow(30);
        Guest nameless = Guest.named("Ada");
        Guest known = new Guest("Ada", "ada@example.org", null);
        for (int i = 0; i < 2; i++) {
            talk.says(Cast.MODERATOR, "moderator " + i);
            Talk.kept(talk.submit(talk.draft("guest " + i).by(nameless)));
        }
        Talk.kept(talk.submit(talk.draft("by e-mail").by(known)));
        waits(talk.submit(talk.draft("by e-mail").by(known)));
    }

    @Test
    void theSameFormSentTwiceIsStillOneComment() {
        slow(30);
        CommentDraft draft = talk.draft("once").key("form");
        Comment first = Talk.kept(talk.submit(draft));

        assertThat(Talk.kept(talk.submit(draft)).id()).isEqualTo(first.id());
    }

    @Test
    void ofManyCommentsThatAnAuthorSendsAtOnceOneIsTaken() {
        for (int round = 0; round < 5; round++) {
            slow(30 + round);
            pass(Duration.ofSeconds(100));
            List<Submission> sent = Crowd.of(6, number -> says(Cast.READER));

            assertThat(sent.stream().filter(one -> one instanceof Submission.Published))
                    .as("round %d", round)
                    .hasSize(1);
            sent.stream().filter(one -> one instanceof Submission.Rejected).forEach(this::waits);
            talk.countsAreExact();
        }
    }

    @Test
    void thePauseIsWithinItsBounds() {
        for (Duration pause : List.of(Duration.ofSeconds(-1), Duration.ofMillis(1_500), Duration.ofSeconds(86_401))) {
            assertThat(refusal(site.rejoinder.threads().slowMode(Cast.MODERATOR, SHOE, pause)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        slow(86_400);
        talk.says("first");
        slow(0);
        talk.says("second");
    }
}
