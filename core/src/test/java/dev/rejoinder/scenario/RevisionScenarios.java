package dev.rejoinder.scenario;

import static dev.rejoinder.model.Text.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Revisions;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Status;
import dev.rejoinder.text.WordDiff.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comments said before. */
abstract class RevisionScenarios extends Scenario {

    private Revisions revisions;

    @BeforeEach
    void look() {
        revisions = site.rejoinder.revisions();
    }

    private Comment edit(Actor actor, Comment comment, String text) {
        pass(Duration.ofMinutes(1));
        return talk.edit(actor, talk.now(comment), text).orThrow();
    }

    private List<Revision> of(Actor actor, Comment comment) {
        return revisions.of(actor, comment.key(), null, 200).orThrow().items();
    }

    @Test
    void theHistoryTellsWhoReplacedWhatAndWhen() {
        Instant start = clock.instant();
        Comment comment = talk.says("first");
        edit(Cast.READER, comment, "second");
        edit(Cast.MODERATOR, comment, "third");

        List<Revision> expected = List.of(
                new Revision(comment.key(), 0, markdown("first"), start, "rita"),
                new Revision(comment.key(), 1, markdown("second"), start.plusSeconds(60), "moe"));
        assertThat(of(Cast.MODERATOR, comment)).isEqualTo(expected);
        assertThat(of(Cast.READER, comment)).isEqualTo(expected);
    }

    @Test
    void itComesByPage() {
        Comment comment = talk.says("text 0");
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            texts.add("text " + (i - 1));
            edit(Cast.READER, comment, "text " + i);
        }

        List<Revision> all = Site.all(
                from -> revisions.of(Cast.READER, comment.key(), from, 2).orThrow());
        assertThat(all).extracting(revision -> revision.text().source()).isEqualTo(texts);
    }

    @Test
    void twoRevisionsAreComparedWordByWord() {
        Comment comment = talk.says("I like the old shoe.");
        edit(Cast.READER, comment, "I like the new shoe.");
        edit(Cast.READER, comment, "I love the new shoe.");

        assertThat(revisions.diff(Cast.READER, comment.key(), 0, 1).orThrow())
                .containsExactly(
                        new Run.Kept("I like the "),
                        new Run.Removed("old"),
                        new Run.Added("new"),
                        new Run.Kept(" shoe."));
        assertThat(revisions.diff(Cast.MODERATOR, comment.key(), 2, 1).orThrow())
                .containsExactly(
                        new Run.Kept("I "),
                        new Run.Removed("love"),
                        new Run.Added("like"),
                        new Run.Kept(" the new shoe."));
        for (int none : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(refusal(revisions.diff(Cast.READER, comment.key(), 0, none)))
                    .isInstanceOf(Refusal.NotFound.class);
        }
    }

    private void sees(Actor actor, Comment comment, boolean sees) {
        Outcome<?> page = revisions.of(actor, comment.key(), null, 10);
        Outcome<?> diff = revisions.diff(actor, comment.key(), 0, 1);
        for (Outcome<?> outcome : List.of(page, diff)) {
            if (sees) {
                assertThat(outcome.value()).isPresent();
            } else {
                assertThat(refusal(outcome)).isEqualTo(new Refusal.Lacks(Capability.MODERATE));
            }
        }
    }

    @Test
    void onlyTheAuthorAndModeratorsSeeThem() {
        Comment comment = talk.says("a");
        edit(Cast.READER, comment, "b");

        sees(Cast.READER, comment, true);
        sees(Cast.ADMIN, comment, true);
        for (Actor other : List.of(Cast.reader("bob"), Cast.EDITOR, Actor.guest(Guest.named("Rita")))) {
            sees(other, comment, false);
        }
        assertThat(refusal(revisions.of(
                        Cast.MODERATOR, new CommentKey(comment.key().thread(), new Id(1)), null, 10)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatIsGoneShowsItsFormerTextsToModeratorsAlone() {
        for (Status status : List.of(Status.REMOVED, Status.REJECTED, Status.DELETED)) {
            Comment comment = talk.says("a");
            edit(Cast.READER, comment, "b");
            if (status == Status.DELETED) {
                talk.withdraw(comment);
            } else {
                talk.decide(comment, status);
            }

            sees(Cast.READER, comment, false);
            sees(Cast.MODERATOR, comment, true);
            if (status != Status.DELETED) {
                talk.undo(comment);
                sees(Cast.READER, comment, true);
            }
        }
    }
}
