package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Threads;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The comments that a thread puts forward. */
abstract class HighlightScenarios extends Scenario {

    private Threads threads() {
        return site.rejoinder.threads();
    }

    private Highlights highlights() {
        return threads().on(SHOE).orElseThrow().thread().highlights();
    }

    private static void isRefusedNow(Outcome<?> outcome) {
        assertThat(refusal(outcome)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void pinsStandInTheOrderInWhichTheyWereGiven() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");

        threads().pin(Cast.MODERATOR, b.key()).orThrow();
        CommentThread thread = threads().pin(Cast.MODERATOR, a.key()).orThrow();

        assertThat(thread.highlights().pinned()).containsExactly(b.id(), a.id());
        assertThat(highlights()).isEqualTo(thread.highlights());
        threads().unpin(Cast.MODERATOR, b.key()).orThrow();
        assertThat(highlights().pinned()).containsExactly(a.id());
        isRefusedNow(threads().unpin(Cast.MODERATOR, b.key()));
        isRefusedNow(threads().pin(Cast.MODERATOR, a.key()));
    }

    @Test
    void aReplyIsFeaturedButNotPinned() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");

        isRefusedNow(threads().pin(Cast.MODERATOR, b.key()));
        threads().feature(Cast.MODERATOR, b.key()).orThrow();
        threads().feature(Cast.MODERATOR, a.key()).orThrow();
        threads().pin(Cast.MODERATOR, a.key()).orThrow();

        assertThat(highlights().featured()).containsExactly(b.id(), a.id());
        assertThat(highlights().pinned()).containsExactly(a.id());
        threads().unfeature(Cast.MODERATOR, b.key()).orThrow();
        assertThat(highlights().featured()).containsExactly(a.id());
    }

    @Test
    void whatReadersDoNotSeeIsNotPutForward() {
        Comment parent = talk.says("parent");
        Comment below = talk.replies(parent, "below");
        talk.decide(parent, Status.REMOVED);
        Comment held = talk.says("hold: this");

        isRefusedNow(threads().feature(Cast.MODERATOR, held.key()));
        isRefusedNow(threads().pin(Cast.MODERATOR, parent.key()));
        threads().feature(Cast.MODERATOR, below.key()).orThrow();
        assertThat(refusal(
                        threads().pin(Cast.MODERATOR, new CommentKey(held.key().thread(), new Id(99_999)))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void onlySoManyArePinnedOrFeatured() {
        for (int i = 0; i < Highlights.MAX_FEATURED; i++) {
            Comment comment = talk.says("comment " + i);
            threads().feature(Cast.MODERATOR, comment.key()).orThrow();
            Outcome<CommentThread> pinned = threads().pin(Cast.MODERATOR, comment.key());
            assertThat(pinned.value().isPresent()).as("pin %d", i).isEqualTo(i < Highlights.MAX_PINNED);
        }
        Comment more = talk.says("more");
        isRefusedNow(threads().feature(Cast.MODERATOR, more.key()));
        assertThat(refusal(threads().pin(Cast.MODERATOR, more.key())).message())
                .isEqualTo("At most 10 comments of a thread are pinned.");
    }

    @Test
    void onlyModeratorsPutCommentsForward() {
        Comment comment = talk.says("a");

        for (Outcome<?> outcome : new Outcome<?>[] {
            threads().pin(Cast.READER, comment.key()),
            threads().unpin(Cast.READER, comment.key()),
            threads().feature(Cast.READER, comment.key()),
            threads().unfeature(Cast.READER, comment.key()),
            threads().slowMode(Cast.READER, SHOE, Duration.ofSeconds(5)),
            threads().rename(Cast.READER, SHOE, MoveScenarios.HAT),
            threads().merge(Cast.READER, SHOE, MoveScenarios.HAT),
            threads().moveBranch(Cast.READER, comment.key(), 1, MoveScenarios.HAT),
            threads().moveUnder(Cast.READER, comment.key(), 1, comment.key())
        }) {
            assertThat(refusal(outcome)).isInstanceOf(Refusal.Lacks.class);
        }
    }
}
