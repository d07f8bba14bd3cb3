package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Refusal;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Threads;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that get another place, in their thread or in another one. */
abstract class MoveScenarios extends Scenario {

    static final Subject HAT = Subject.of("product", "hat");

    private Talk hat;

    @BeforeEach
    void openTheOtherThread() {
        hat = site.talkOn(HAT);
    }

    private Threads threads() {
        return site.rejoinder.threads();
    }

    private Comment move(Comment comment, Subject to) {
        return threads()
                .moveBranch(Cast.MODERATOR, comment.key(), talk.now(comment).version(), to)
                .orThrow();
    }

    private Comment moveUnder(Comment comment, Comment parent) {
        return threads()
                .moveUnder(Cast.MODERATOR, comment.key(), talk.now(comment).version(), parent.key())
                .orThrow();
    }

    private void areExact() {
        talk.countsAreExact();
        hat.countsAreExact();
    }

    @Test
    void aBranchMovesToTheTopOfAnotherThread() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.says("d");
        hat.says("z");

        Comment moved = move(b, HAT);

        assertThat(talk.outline()).containsExactly("a", "d");
        assertThat(hat.outline()).containsExactly("b", ">c", "z");
        assertThat(moved.id()).isEqualTo(b.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(talk.now(c).version()).isEqualTo(1);
        areExact();
    }

    @Test
    void aBranchMovesUnderACommentOfAnotherThread() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment y = hat.says("y");
        Comment z = hat.replies(y, "z");

        moveUnder(a, z);

        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("y", ">z", ">>a", ">>>b");
        assertThat(talk.now(b).placement().depth()).isEqualTo(4);
        areExact();
        assertThat(hat.outline()).hasSize(4);
        hat.says("the thread goes on");
        talk.says("and so does the other");
        areExact();
    }

    @Test
    void aBranchMovesWithinItsThread() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        Comment c = talk.replies(b, "c");

        moveUnder(b, a);
        assertThat(talk.outline()).containsExactly("a", ">b", ">>c");
        move(c, SHOE);
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

        move(moving, HAT);

        assertThat(hat.all(ThreadView.threaded().limit(200)))
                .extracting(entry -> entry.placement().depth())
                .containsExactly(1, 2, 3, 4, 1);
        assertThat(talk.outline()).hasSize(depth + 1);
        assertThat(talk.now(stays).placement().parent()).isEqualTo(above.id());
        areExact();

        moveUnder(talk.now(moving), talk.now(above));
        assertThat(talk.outline()).hasSize(depth + 5);
        assertThat(talk.now(below.get(2)).placement().depth()).isEqualTo(depth + 4);
        areExact();
    }

    @Test
    void aTombstoneThatHeldOnlyThisBranchUpFalls() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        hat.says("z");
        talk.decide(a, Status.REMOVED);
        talk.decide(b, Status.REMOVED);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">(REMOVED)", ">>c");

        move(c, HAT);
        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("c", "z");
        areExact();

        moveUnder(talk.now(c), b);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">(REMOVED)", ">>c");
        assertThat(hat.outline()).containsExactly("z");
        areExact();
    }

    @Test
    void aTombstoneWithinTheThreadPassesFromOneToTheOther() {
        Comment one = talk.says("one");
        Comment two = talk.says("two");
        Comment reply = talk.replies(one, "reply");
        Comment other = talk.replies(two, "other");
        talk.decide(one, Status.REMOVED);
        talk.decide(two, Status.REMOVED);
        talk.decide(other, Status.SPAM);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">reply");

        moveUnder(reply, two);

        assertThat(talk.now(one).visible()).isFalse();
        assertThat(talk.now(two).visible()).isTrue();
        talk.countsAreExact();
    }

    @Test
    void underAHiddenParentABranchHidesAndElsewhereItIsSeenAgain() {
        Comment a = talk.says("a");
        talk.replies(a, "b");
        Comment held = talk.replies(a, "hold: c");
        Comment spam = hat.says("z");
        hat.decide(spam, Status.SPAM);

        moveUnder(a, spam);
        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).isEmpty();
        assertThat(hat.counts().visible()).isZero();
        assertThat(hat.counts().pending()).isEqualTo(1);
        areExact();

        move(talk.now(a), HAT);
        assertThat(hat.outline()).containsExactly("a", ">b");
        talk.decide(held, Status.APPROVED);
        assertThat(hat.outline()).containsExactly("a", ">b", ">hold: c");
        areExact();
    }

    @Test
    void linksToMovedCommentsAreStillFound() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment z = hat.says("z");
        move(a, HAT);
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
        move(talk.now(a), scarf.subject());
        assertThat(site.rejoinder.comments().find(a.key()).orElseThrow().key().id())
                .isEqualTo(a.id());
        move(talk.now(a), SHOE);
        assertThat(talk.now(a).key()).isEqualTo(a.key());
        assertThat(site.rejoinder.comments().find(new CommentKey(z.key().thread(), a.id())))
                .isPresent();
        areExact();
    }

    @Test
    void aMoveIsOnRecord() {
        Comment a = talk.says("a");
        hat.says("z");
        Comment moved = move(a, HAT);

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

        move(a, HAT);

        assertThat(threads().on(SHOE).orElseThrow().thread().highlights())
                .isEqualTo(new Highlights(List.of(stays.id()), List.of()));
        Comment replying = moveUnder(stays, talk.says("other"));
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

    @Test
    void twoThreadsBecomeOne() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "hold: c");
        talk.decide(a, Status.REMOVED);
        Comment z = hat.says("z");
        threads().feature(Cast.MODERATOR, b.key()).orThrow();

        threads().merge(Cast.MODERATOR, SHOE, HAT).orThrow();

        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("(REMOVED)", ">b", "z");
        assertThat(threads().on(SHOE).orElseThrow().thread().highlights()).isEqualTo(Highlights.NONE);
        assertThat(talk.now(a).version()).isEqualTo(3);
        assertThat(talk.now(c).key().thread()).isEqualTo(z.key().thread());
        areExact();
        assertThat(refusal(threads().merge(Cast.MODERATOR, SHOE, SHOE))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(threads().merge(Cast.MODERATOR, Subject.of("product", "none"), SHOE)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void manyCommentsMoveAndMergeInOneUnit() {
        Comment top = talk.says("top");
        List<Comment> replies = new ArrayList<>();
        for (int i = 0; i < 620; i++) {
            replies.add(talk.replies(i % 10 == 0 ? top : replies.get(i - 1), "reply " + i));
        }
        hat.says("z");

        move(top, HAT);
        assertThat(hat.outline()).hasSize(622);
        assertThat(talk.outline()).isEmpty();
        areExact();
        threads().merge(Cast.MODERATOR, HAT, SHOE).orThrow();
        assertThat(talk.outline()).hasSize(622);
        areExact();
    }

    @Test
    void aThreadGetsAnotherSubject() {
        Comment a = talk.says("a");

        threads().rename(Cast.MODERATOR, SHOE, HAT).orThrow();

        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("a");
        assertThat(talk.now(a).key()).isEqualTo(a.key());
        hat.says("b");
        talk.says("on the old subject begins another thread");
        assertThat(talk.outline()).hasSize(1);
        assertThat(refusal(threads().rename(Cast.MODERATOR, SHOE, HAT)).message())
                .isEqualTo("There is a thread on " + HAT + " already; the two can be merged.");
        assertThat(refusal(threads().rename(Cast.MODERATOR, Subject.of("product", "none"), SHOE)))
                .isInstanceOf(Refusal.NotFound.class);
        areExact();
    }
}
