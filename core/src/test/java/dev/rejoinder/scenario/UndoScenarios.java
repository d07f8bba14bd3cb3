package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Refusal;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import org.junit.jupiter.api.Test;

/** Decisions that are taken back. */
abstract class UndoScenarios extends Scenario {

    @Test
    void undoingGivesTheStatusBeforeAndUndoingAgainDoesItAgain() {
        Comment comment = talk.says("a");
        talk.decide(comment, Status.SPAM);

        assertThat(talk.undo(comment).status()).isEqualTo(Status.APPROVED);
        assertThat(talk.outline()).containsExactly("a");
        assertThat(talk.undo(comment).status()).isEqualTo(Status.SPAM);
        assertThat(talk.undo(comment).status()).isEqualTo(Status.APPROVED);
        talk.countsAreExact();
    }

    @Test
    void onlyTheLastDecisionIsUndone() {
        Comment comment = talk.says("hold: me");
        talk.decide(comment, Status.APPROVED);
        talk.decide(comment, Status.REMOVED);

        assertThat(talk.undo(comment).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void aRemovalIsUndoneWithAllThatItDidToOthers() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.decide(a, Status.PENDING);
        talk.decide(c, Status.REMOVED);
        talk.undo(a);
        assertThat(talk.outline()).containsExactly("a", ">b");
        talk.undo(c);
        assertThat(talk.outline()).containsExactly("a", ">b", ">>c");
        talk.countsAreExact();
    }

    @Test
    void evenAnAuthorsWordIsUndone() {
        Comment comment = talk.says("a");
        talk.withdraw(comment);

        Comment back = talk.undo(comment);

        assertThat(back.status()).isEqualTo(Status.APPROVED);
        assertThat(talk.undo(comment).status()).isEqualTo(Status.DELETED);
        talk.countsAreExact();
    }

    @Test
    void whereNothingWasDecidedNothingIsUndone() {
        Comment comment = talk.says("a");

        assertThat(refusal(site.moderation().undo(Cast.MODERATOR, comment.key(), 1)))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void anUndoingIsOnRecord() {
        Comment comment = talk.says("a");
        talk.decide(comment, Status.SPAM);
        talk.undo(comment);

        Event last = site.trail(Target.of(comment.key())).get(0);
        assertThat(last.version()).isEqualTo(3);
        assertThat(last.actor()).isEqualTo("moe");
        assertThat(last.change()).isEqualTo(new Event.Change(Action.UNDONE, "SPAM", "APPROVED", ""));
    }
}
