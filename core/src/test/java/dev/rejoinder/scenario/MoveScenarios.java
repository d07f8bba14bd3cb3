package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Refusal;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that get another place, in their thread or in another one. */
abstract class MoveScenarios extends TwoThreadsScenario {

    @Test
    void aBranchMovesToTheTopOfAnotherThread() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.says("d");
        hat.says("z");

        Comment moved = talk.move(b, HAT);

        assertThat(talk.outline()).containsExactly("a", "d");
        assertThat(hat.outline()).containsExactly("b", ">c", "z");
        assertThat(moved.id()).isEqualTo(b.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(talk.now(c).version()).isEqualTo(1);
        countsAreExact();
    }

    @Test
    void aBranchMovesUnderACommentOfAnotherThread() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment y = hat.says("y");
        Comment z = hat.replies(y, "z");

        talk.moveUnder(a, z);

        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("y", ">z", ">>a", ">>>b");
        assertThat(talk.now(b).placement().depth()).isEqualTo(4);
        countsAreExact();
        assertThat(hat.outline()).hasSize(4);
        hat.says("the thread goes on");
        talk.says("and so does the other");
        countsAreExact();
    }

    @Test
    void aBranchMovesWithinItsThread() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        Comment c = talk.replies(b, "c");

        talk.moveUnder(b, a);
        assertThat(talk.outline()).containsExactly("a", ">b", ">>c");
        talk.move(c, SHOE);
        assertThat(talk.outline()).containsExactly("a", ">b", "c");
        assertThat(refusal(threads().moveBranch(Cast.MODERATOR, c.key(), 2, SHOE)))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(threads().moveUnder(Cast.MODERATOR, b.key(), 2, a.key())))
                .isInstanceOf(Refusal.NotNow.class);
        talk.countsAreExact();
    }

    @Test
    void noCommentMovesIntoItsOwnBranch() {
        Comment a = talk.says("a");
        Comment deep = talk.aChainBelow(a, 20).get(19);

        for (Comment own : List.of(a, talk.now(deep))) {
            assertThat(refusal(threads().moveUnder(Cast.MODERATOR, a.key(), 1, own.key())))
                    .isInstanceOf(Refusal.NotNow.class);
        }
        assertThat(talk.outline()).hasSize(21);
    }

    /** At the last level of the path, what stands under a comment lies beside what doesn't. */
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22})
    void onlyTrueDescendantsGoAlongHoweverDeep(int depth) {
        Comment top = talk.says("level 1");
        List<Comment> chain = talk.aChainBelow(top, depth);
        Comment above = chain.get(depth - 2);
        Comment moving = chain.get(depth - 1);
        List<Comment> below = talk.aChainBelow(moving, 3);
        Comment stays = talk.replies(above, "stays");
        hat.says("z");

        talk.move(moving, HAT);

        assertThat(hat.all(ThreadView.threaded().limit(200)))
                .extracting(entry -> entry.placement().depth())
                .containsExactly(1, 2, 3, 4, 1);
        assertThat(talk.outline()).hasSize(depth + 1);
        assertThat(talk.now(stays).placement().parent()).isEqualTo(above.id());
        countsAreExact();

        talk.moveUnder(talk.now(moving), talk.now(above));
        assertThat(talk.outline()).hasSize(depth + 5);
        assertThat(talk.now(below.get(2)).placement().depth()).isEqualTo(depth + 4);
        countsAreExact();
    }

    @Test
    void linksToMovedCommentsAreStillFound() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment z = hat.says("z");
        talk.move(a, HAT);
        CommentKey old = b.key();

        ThreadEntry found = site.rejoinder.comments().find(old).orElseThrow();
        assertThat(found.key()).isEqualTo(new CommentKey(z.key().thread(), b.id()));
        talk.decide(b, Status.SPAM);
        talk.undo(b);
        Comment edited = site.rejoinder
                .comments()
                .edit(Cast.MODERATOR, old, talk.now(b).version(), Text.markdown("edited"))
                .orThrow();
        assertThat(edited.key()).isEqualTo(found.key());
        talk.withdraw(b);
        assertThat(site.trail(Target.of(old)))
                .isEqualTo(site.trail(Target.of(talk.now(b).key())))
                .hasSize(5);

        Talk scarf = site.talkOn(Subject.of("product", "scarf"));
        scarf.says("y");
        talk.move(talk.now(a), scarf.subject());
        assertThat(site.rejoinder.comments().find(a.key()).orElseThrow().key().id())
                .isEqualTo(a.id());
        talk.move(talk.now(a), SHOE);
        assertThat(talk.now(a).key()).isEqualTo(a.key());
        assertThat(site.rejoinder.comments().find(new CommentKey(z.key().thread(), a.id())))
                .isPresent();
        countsAreExact();
    }

    @Test
    void aMoveIsOnRecord() {
        Comment a = talk.says("a");
        hat.says("z");
        Comment moved = talk.move(a, HAT);

        Event last = site.trail(Target.of(moved.key())).get(0);
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.change().action()).isEqualTo(Action.MOVED);
        assertThat(last.change().reason()).contains(SHOE.toString(), HAT.toString());
    }

    @Test
    void theOldThreadDoesNotPutForwardWhatHasLeft() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment stays = talk.says("stays");
        hat.says("z");
        threads().pin(Cast.MODERATOR, a.key()).orThrow();
        threads().pin(Cast.MODERATOR, stays.key()).orThrow();
        threads().feature(Cast.MODERATOR, b.key()).orThrow();

        talk.move(a, HAT);

        assertThat(threads().on(SHOE).orElseThrow().thread().highlights())
                .isEqualTo(new Highlights(List.of(stays.id()), List.of()));
        Comment replying = talk.moveUnder(stays, talk.says("other"));
        assertThat(replying.placement().depth()).isEqualTo(2);
        assertThat(threads().on(SHOE).orElseThrow().thread().highlights()).isEqualTo(Highlights.NONE);
    }

    @Test
    void nothingMovesOutOfOrIntoAReadOnlyOrAbsentThread() {
        Comment a = talk.says("a");
        Comment z = hat.says("z");
        assertThat(refusal(threads().moveBranch(Cast.MODERATOR, a.key(), 1, Subject.of("product", "none"))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(threads().moveBranch(Cast.MODERATOR, a.key(), 2, HAT)))
                .isInstanceOf(Refusal.Stale.class);
        threads().setState(Cast.MODERATOR, HAT, ThreadState.READ_ONLY).orThrow();

        for (Refusal refusal : List.of(
                refusal(threads().moveBranch(Cast.MODERATOR, a.key(), 1, HAT)),
                refusal(threads().moveUnder(Cast.MODERATOR, a.key(), 1, z.key())),
                refusal(threads().moveBranch(Cast.MODERATOR, z.key(), 1, SHOE)),
                refusal(threads().merge(Cast.MODERATOR, HAT, SHOE)),
                refusal(threads().merge(Cast.MODERATOR, SHOE, HAT)),
                refusal(site.rejoinder.comments().withdraw(Cast.READER, z.key(), 1)))) {
            assertThat(refusal).isInstanceOf(Refusal.NotNow.class);
            assertThat(refusal.message()).isEqualTo("The thread on " + HAT + " can only be read.");
        }
    }
}
