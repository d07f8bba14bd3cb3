package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where WordPress goes wrong with threads, and what is right. */
abstract class WordPressMistakeScenarios extends Scenario {

    private static List<String> reversed(List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return reversed;
    }

    /** There, all comments of one second get one page number. The clock stands still here. */
    @Test
    void commentsOfOneInstantHaveAnOrderAndEveryPageItsOwn() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            said.add(talk.says("at noon, " + i).text().source());
        }
        for (int limit : new int[] {1, 4, 7, 25}) {
            assertThat(Talk.words(talk.all(ThreadView.flat(Order.OLDEST).limit(limit))))
                    .isEqualTo(said);
            assertThat(Talk.words(talk.all(ThreadView.flat(Order.NEWEST).limit(limit))))
                    .isEqualTo(reversed(said));
            assertThat(Talk.words(talk.all(ThreadView.threaded().limit(limit)))).isEqualTo(said);
        }
    }

    /** There, pages count comments without a parent even where replies stand among them. */
    @Test
    void withThreadingOffRepliesFillPagesAsAllOthersDo() {
        Comment root = talk.says("0");
        List<String> said = new ArrayList<>(List.of("0"));
        for (int i = 1; i < 12; i++) {
            said.add("" + i);
            if (i % 3 == 0) {
                talk.says("" + i);
            } else {
                talk.replies(root, "" + i);
            }
        }
        ThreadView flat = ThreadView.flat(Order.OLDEST).limit(5);

        assertThat(Talk.words(talk.all(flat))).isEqualTo(said);
        assertThat(talk.read(flat).entries()).as("a full page").hasSize(5);
    }

    /** There, replies to a trashed comment are no longer shown, and are counted all the same. */
    @ParameterizedTest
    @EnumSource(names = {"PENDING", "SPAM", "REJECTED", "REMOVED"})
    void repliesToACommentThatIsTakenAwayAreShownAndCountedOrNeither(Status status) {
        Comment parent = talk.says("parent");
        Comment reply = talk.replies(parent, "reply");
        talk.replies(reply, "reply to the reply");
        talk.decide(parent, status);

        long shown = talk.all(ThreadView.threaded()).stream()
                .filter(entry -> entry instanceof ThreadEntry.Shown)
                .count();
        assertThat(shown).isEqualTo(status == Status.REMOVED ? 2 : 0);
        assertThat(talk.counts().visible()).isEqualTo(shown);
        assertThat(talk.all(ThreadView.flat(Order.OLDEST))).hasSameSizeAs(talk.all(ThreadView.threaded()));
    }

    /** There, deleting a comment for good makes its replies those of the one above, as if they had answered that. */
    @Test
    void repliesToACommentThatIsGoneAnswerItStill() {
        Comment grandparent = talk.says("grandparent");
        Comment parent = talk.replies(grandparent, "parent");
        Comment reply = talk.replies(parent, "reply");
        talk.withdraw(parent);

        assertThat(talk.outline()).containsExactly("grandparent", ">(DELETED)", ">>reply");
        assertThat(talk.now(reply).placement()).isEqualTo(reply.placement());
        talk.decide(reply, Status.REMOVED);
        assertThat(talk.outline()).containsExactly("grandparent");
    }

    /** There, what comes back from the trash without a note of its former status waits for a moderator. */
    @ParameterizedTest
    @EnumSource(names = {"PENDING", "APPROVED", "SPAM", "REJECTED"})
    void whatIsBroughtBackHasTheStatusThatItHad(Status before) {
        Comment comment = talk.says("a");
        talk.replies(comment, "b");
        if (before != Status.APPROVED) {
            talk.decide(comment, before);
        }
        List<String> seen = talk.outline();
        talk.decide(comment, Status.REMOVED);

        assertThat(talk.undo(comment).status()).isEqualTo(before);
        assertThat(talk.outline()).isEqualTo(seen);
        talk.countsAreExact();
    }

    /** There, comments that await moderation shift the pages of whoever wrote them. */
    @Test
    void heldCommentsTakeNoPlaceOnThePagesOfOthers() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            said.add(talk.says("" + i).text().source());
            talk.says("hold: " + i);
        }

        assertThat(Talk.words(talk.read(ThreadView.flat(Order.OLDEST).limit(4)).entries()))
                .isEqualTo(said.subList(0, 4));
        assertThat(Talk.words(talk.all(ThreadView.flat(Order.OLDEST).limit(4)))).isEqualTo(said);
    }
}
