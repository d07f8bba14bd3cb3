package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import org.junit.jupiter.api.Test;

/** What readers see of comments that were moved, and of those that they left. */
abstract class MoveVisibilityScenarios extends TwoThreadsScenario {

    @Test
    void aTombstoneThatHeldOnlyThisBranchUpFalls() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        hat.says("z");
        talk.decide(a, Status.REMOVED);
        talk.decide(b, Status.REMOVED);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">(REMOVED)", ">>c");

        talk.move(c, HAT);
        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).containsExactly("c", "z");
        countsAreExact();

        talk.moveUnder(talk.now(c), b);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">(REMOVED)", ">>c");
        assertThat(hat.outline()).containsExactly("z");
        countsAreExact();
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

        talk.moveUnder(reply, two);

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

        talk.moveUnder(a, spam);
        assertThat(talk.outline()).isEmpty();
        assertThat(hat.outline()).isEmpty();
        assertThat(hat.counts().visible()).isZero();
        assertThat(hat.counts().pending()).isEqualTo(1);
        countsAreExact();

        talk.move(talk.now(a), HAT);
        assertThat(hat.outline()).containsExactly("a", ">b");
        talk.decide(held, Status.APPROVED);
        assertThat(hat.outline()).containsExactly("a", ">b", ">hold: c");
        countsAreExact();
    }
}
