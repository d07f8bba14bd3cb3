package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.MoreReplies;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Roots with their first replies, branches, and the page of a permalink. */
abstract class ThreadShapeScenarios extends Scenario {

    @Test
    void theNewestRootsComeFirstWithTheirFirstReplies() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        for (int i = 1; i <= 4; i++) {
            talk.replies(a, "a" + i);
        }
        talk.replies(b, "b1");
        talk.says("c");

        ThreadPage page = talk.read(ThreadView.newest().roots(10).replies(2));

        assertThat(Talk.words(page.entries())).containsExactly("c", "b", "b1", "a", "a1", "a2");
        assertThat(page.moreReplies()).containsOnlyKeys(a.id());
        assertThat(page.next()).isEmpty();
        assertThat(Talk.words(talk.read(ThreadView.newest().roots(2)).entries()))
                .containsExactly("c", "b", "b1");
    }

    @Test
    void cutRepliesGoOnUnderTheirRoot() {
        Comment a = talk.says("a");
        talk.says("z");
        List<String> expected = new ArrayList<>(List.of("a"));
        for (int i = 1; i <= 9; i++) {
            talk.replies(a, "a" + i);
            expected.add("a" + i);
        }
        for (int replies = 1; replies <= 9; replies++) {
            ThreadPage page = talk.read(ThreadView.roots(Sort.OLDEST).roots(1).replies(replies));
            List<ThreadEntry> read = new ArrayList<>(page.entries());
            if (page.moreReplies().containsKey(a.id())) {
                MoreReplies more = page.moreReplies().get(a.id());
                assertThat(more.left()).isEqualTo(9 - replies);
                assertThat(more.orMore()).isFalse();
                read.addAll(talk.all(ThreadView.roots(Sort.OLDEST)
                        .under(a.id())
                        .limit(2)
                        .from(more.next().orElseThrow())));
            }
            assertThat(Talk.words(read)).as("%d replies", replies).isEqualTo(expected);
        }
    }

    @Test
    void aRootWhoseRepliesAreNotAskedForSaysHowManyThereAre() {
        Comment a = talk.says("a");
        talk.replies(a, "b");

        ThreadPage page = talk.read(ThreadView.newest().replies(0));

        assertThat(Talk.words(page.entries())).containsExactly("a");
        assertThat(page.moreReplies()).containsOnly(Map.entry(a.id(), new MoreReplies(Optional.empty(), 1, false)));
    }

    @Test
    void aPageIsAlsoAForest() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.replies(b, "c");
        talk.replies(a, "d");
        talk.says("e");

        assertThat(forest(talk.read(ThreadView.threaded()).tree())).isEqualTo("a(b(c)d)e");
        assertThat(forest(talk.read(ThreadView.newest()).tree())).isEqualTo("ea(b(c)d)");
        assertThat(forest(talk.read(ThreadView.threaded().startAt(b.id())).tree()))
                .as("the parents of b and d are on an earlier page")
                .isEqualTo("b(c)de");
        assertThat(forest(talk.read(ThreadView.flat(Order.NEWEST)).tree()))
                .as("replies before what they answer stay at the top")
                .isEqualTo("edcba");
    }

    private static String forest(List<ThreadPage.Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (ThreadPage.Node node : nodes) {
            text.append(Talk.words(node.entry()));
            if (!node.replies().isEmpty()) {
                text.append('(').append(forest(node.replies())).append(')');
            }
        }
        return text.toString();
    }

    @Test
    void aBranchIsOneCommentAndWhatIsBelowIt() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.replies(b, "c");
        talk.replies(a, "d");
        talk.says("e");

        for (int limit = 1; limit <= 5; limit++) {
            ThreadView view = ThreadView.threaded().limit(limit);
            assertThat(Talk.words(talk.all(view.branch(a.id())))).containsExactly("a", "b", "c", "d");
            assertThat(Talk.words(talk.all(view.branch(b.id())))).containsExactly("b", "c");
            assertThat(Talk.words(talk.all(view.startAt(b.id())))).containsExactly("b", "c", "d", "e");
            assertThat(Talk.words(talk.all(view.branch(a.id()).startAt(b.id()))))
                    .containsExactly("b", "c", "d");
        }
        assertThat(talk.read(ThreadView.threaded().branch(new Id(4711))).entries())
                .isEmpty();
    }

    @Test
    void aHiddenBranchIsEmptyAndAHiddenPermalinkGoesOnBehindIt() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.replies(b, "c");
        talk.says("d");
        talk.decide(b, Status.SPAM);

        assertThat(talk.read(ThreadView.threaded().branch(b.id())).entries()).isEmpty();
        assertThat(Talk.words(talk.all(ThreadView.threaded().startAt(b.id())))).containsExactly("d");
    }

    @Test
    void aBranchReachesBelowTheLastLevelOfThePath() {
        Comment top = talk.says("level 1");
        List<Comment> chain = talk.aChainBelow(top, 24);
        talk.says("aside");

        for (int level : new int[] {2, 14, 15, 16, 17, 20, 25}) {
            Comment at = chain.get(level - 2);
            assertThat(Talk.words(talk.all(ThreadView.threaded().branch(at.id()).limit(3))))
                    .as("below level %d", level)
                    .hasSize(26 - level)
                    .startsWith("level " + level)
                    .endsWith("level 25");
        }
    }

    @Test
    void aBranchAtTheLastLevelOfThePathHoldsNothingThatOnlyLiesBesideIt() {
        Comment top = talk.says("level 1");
        List<Comment> chain = talk.aChainBelow(top, 14);
        Comment fifteenth = chain.get(13);
        Comment x = talk.replies(fifteenth, "x");
        Comment y = talk.replies(fifteenth, "y");
        Comment belowX = talk.replies(x, "below x");
        talk.replies(y, "below y");
        talk.replies(belowX, "far below x");

        for (int limit = 1; limit <= 4; limit++) {
            ThreadView view = ThreadView.threaded().branch(x.id()).limit(limit);
            assertThat(Talk.words(talk.all(view))).containsExactly("x", "below x", "far below x");
        }
    }

    @Test
    void whatIsDeeperThanShownStandsAtTheLastLevelInItsOrder() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.replies(c, "d");
        talk.replies(b, "e");
        talk.replies(a, "f");
        talk.says("g");

        ThreadView view = ThreadView.threaded();
        assertThat(forest(talk.read(view.depth(1)).tree())).isEqualTo("abcdefg");
        assertThat(forest(talk.read(view.depth(2)).tree())).isEqualTo("a(bcdef)g");
        assertThat(forest(talk.read(view.depth(3)).tree())).isEqualTo("a(b(cde)f)g");
        assertThat(forest(talk.read(view.depth(9)).tree())).isEqualTo("a(b(c(d)e)f)g");
    }

    @Test
    void aPermalinkComesWithAllAboveIt() {
        Comment a = talk.says("a");
        talk.replies(a, "first");
        Comment b = talk.replies(a, "b");
        Comment deepest = talk.aChainBelow(b, 20).get(19);
        talk.says("z");

        ThreadPage page =
                talk.read(ThreadView.newest().roots(1).replies(1).levels(1).around(deepest.id()));

        assertThat(Talk.words(page.entries()))
                .startsWith("a", "first", "b", "level 3")
                .endsWith("level 21", "level 22");
        assertThat(page.previous()).isPresent();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aDeepBranchHasAlsoWhatIsOlderThanWhatItAnswersSinceItWasMoved() {
        Comment older = talk.says("older");
        List<Comment> chain = talk.aChainBelow(talk.says("root"), 18);
        Comment top = chain.get(17);
        site.rejoinder
                .threads()
                .moveUnder(Cast.MODERATOR, older.key(), talk.now(older).version(), top.key())
                .orThrow();

        assertThat(Talk.words(talk.all(ThreadView.threaded().branch(top.id()))))
                .containsExactlyInAnyOrder("older", top.text().source());
    }
}
