package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Refusal;
import dev.rejoinder.Seen;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import java.util.List;
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
    void aDecisionIsUndoneHoweverOftenTheCommentWasEditedSince() {
        Comment comment = talk.says("a");
        talk.decide(comment, Status.SPAM);
        for (int i = 1; i <= 25; i++) {
            site.rejoinder
                    .comments()
                    .edit(Cast.MODERATOR, comment.key(), 1L + i, Text.markdown("edit " + i))
                    .orThrow();
        }

        Comment undone = talk.undo(comment);
        assertThat(undone.status()).isEqualTo(Status.APPROVED);
        assertThat(undone.text().source()).isEqualTo("edit 25");
        assertThat(talk.undo(comment).status()).isEqualTo(Status.SPAM);
        talk.countsAreExact();
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
    void anAuthorsWordIsUndoneByNoModerator() {
        Comment comment = talk.says("a");
        Comment gone = talk.withdraw(comment);

        assertThat(refusal(site.moderation().undo(Cast.MODERATOR, comment.key(), gone.version())))
                .isInstanceOf(Refusal.NotNow.class)
                .extracting(Refusal::message)
                .asString()
                .contains("only its author");
        for (Status status : List.of(Status.APPROVED, Status.PENDING, Status.SPAM, Status.REJECTED, Status.REMOVED)) {
            assertThat(refusal(talk.decide(comment, gone.version(), status))).isInstanceOf(Refusal.NotNow.class);
        }
        assertThat(site.moderation()
                        .decideAll(Cast.MODERATOR, List.of(Seen.of(gone)), Status.APPROVED, "")
                        .orThrow()
                        .get(comment.key())
                        .refusal())
                .isPresent();
        assertThat(talk.now(comment)).isEqualTo(gone);
    }

    @Test
    void anAuthorBringsACommentBackAsItWas() {
        Comment comment = talk.says("a");
        Comment reply = talk.replies(comment, "b");
        talk.withdraw(comment);
        assertThat(talk.outline()).containsExactly("(DELETED)", ">b");

        talk.restore(comment);
        assertThat(talk.outline()).containsExactly("a", ">b");
        talk.withdraw(comment);
        talk.decide(reply, Status.REMOVED);
        assertThat(talk.outline()).isEmpty();
        talk.restore(comment);
        assertThat(talk.outline()).containsExactly("a");
        talk.undo(reply);
        assertThat(talk.outline()).containsExactly("a", ">b");
        talk.countsAreExact();
    }

    @Test
    void whatAModeratorHidIsNotShownByItsAuthor() {
        for (Status hidden : List.of(Status.PENDING, Status.SPAM, Status.REJECTED, Status.REMOVED)) {
            Comment comment = talk.says("a");
            talk.decide(comment, hidden);
            talk.withdraw(comment);

            assertThat(talk.restore(comment).status()).isEqualTo(hidden);
            assertThat(talk.outline()).isEmpty();
        }
        talk.countsAreExact();
    }

    @Test
    void onlyItsAuthorBringsACommentBackAndOnlyOneThatWasTakenBack() {
        Comment comment = talk.says("a");
        assertThat(refusal(site.rejoinder.comments().restore(Cast.READER, comment.key(), 1)))
                .isInstanceOf(Refusal.NotNow.class);
        talk.decide(comment, Status.REMOVED);
        assertThat(refusal(site.rejoinder.comments().restore(Cast.READER, comment.key(), 2)))
                .isInstanceOf(Refusal.NotNow.class);
        talk.withdraw(comment);

        for (Actor other : List.of(Cast.reader("bob"), Cast.MODERATOR, Cast.ADMIN)) {
            assertThat(refusal(site.rejoinder.comments().restore(other, comment.key(), 3)))
                    .isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(refusal(site.rejoinder.comments().restore(Cast.READER, comment.key(), 2)))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void noModeratorTakesBackThatAnAuthorCameBack() {
        Comment comment = talk.says("a");
        talk.withdraw(comment);
        Comment back = talk.restore(comment);

        assertThat(refusal(site.moderation().undo(Cast.MODERATOR, comment.key(), back.version())))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(talk.decide(comment, Status.SPAM).status()).isEqualTo(Status.SPAM);
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
