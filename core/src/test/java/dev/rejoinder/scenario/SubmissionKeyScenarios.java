package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that is sent twice. */
abstract class SubmissionKeyScenarios extends Scenario {

    @Test
    void aSecondClickIsTheSameComment() {
        Comment first = Talk.kept(talk.submit(talk.draft("Once").key("form-1")));
        Submission again = talk.submit(talk.draft("Once").key("form-1"));

        assertThat(again).isEqualTo(new Submission.Published(first));
        assertThat(talk.outline()).containsExactly("Once");
        assertThat(talk.counts().total()).isEqualTo(1);
    }

    @Test
    void withoutAKeyTheSameWordsAreTwoComments() {
        talk.says("Twice");
        talk.says("Twice");

        assertThat(talk.outline()).containsExactly("Twice", "Twice");
    }

    @Test
    void keysAreComparedExactlyAndForEachThread() {
        Talk hat = site.talkOn(HAT);
        for (String key : new String[] {"k", "K", "k ", "ḱ", "k\u0301"}) {
            talk.submit(talk.draft("key " + key).key(key));
            hat.submit(hat.draft("key " + key).key(key));
        }

        assertThat(talk.outline()).hasSize(5);
        assertThat(hat.outline()).hasSize(5);
    }

    @Test
    void aSecondClickIsAnsweredByWhatTheCommentHasBecome() {
        Comment held = Talk.kept(talk.submit(talk.draft("hold: me").key("k")));
        assertThat(talk.submit(talk.draft("hold: me").key("k"))).isEqualTo(new Submission.Held(held));

        Comment approved = talk.decide(held, Status.APPROVED);
        assertThat(talk.submit(talk.draft("hold: me").key("k"))).isEqualTo(new Submission.Published(approved));

        talk.decide(approved, Status.REMOVED);
        assertThat(refusals(talk.submit(talk.draft("hold: me").key("k"))))
                .singleElement()
                .extracting(Refusal::message)
                .asString()
                .contains("taken away");
    }

    @Test
    void aKeyOfSomethingRejectedIsFree() {
        refusals(talk.submit(talk.draft("reject: me").key("k")));

        assertThat(talk.submit(talk.draft("Better").key("k"))).isInstanceOf(Submission.Published.class);
    }

    @Test
    void aSecondClickStandsEvenWhenTheThreadHasClosed() {
        Comment first = Talk.kept(talk.submit(talk.draft("In time").key("k")));
        site.rejoinder
                .threads()
                .setState(Cast.MODERATOR, SHOE, ThreadState.CLOSED)
                .orThrow();

        assertThat(talk.submit(talk.draft("In time").key("k"))).isEqualTo(new Submission.Published(first));
    }

    @Test
    void theLongestKeyIsTaken() {
        String key = "k".repeat(100) + "😀".repeat(50);
        Comment first = Talk.kept(talk.submit(talk.draft("x").key(key)));

        assertThat(talk.submit(talk.draft("x").key(key))).isEqualTo(new Submission.Published(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "nul\u0000", "half\ud800", "half\udc00"})
    void aKeyThatCannotBeKeptIsRefused(String key) {
        assertThat(refusals(talk.submit(talk.draft("x").key(key)))).hasOnlyElementsOfType(Refusal.Invalid.class);
        assertThat(refusals(talk.submit(talk.draft("x").key(key + "k".repeat(201)))))
                .hasOnlyElementsOfType(Refusal.Invalid.class);
    }
}
