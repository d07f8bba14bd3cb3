package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that become one, and threads that get another subject. */
abstract class MergeScenarios extends TwoThreadsScenario {

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
        countsAreExact();
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

        talk.move(top, HAT);
        assertThat(hat.outline()).hasSize(622);
        assertThat(talk.outline()).isEmpty();
        countsAreExact();
        threads().merge(Cast.MODERATOR, HAT, SHOE).orThrow();
        assertThat(talk.outline()).hasSize(622);
        countsAreExact();
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
        countsAreExact();
    }
}
