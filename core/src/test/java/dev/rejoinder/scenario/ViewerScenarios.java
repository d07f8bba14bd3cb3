package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Cursor;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Viewer;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a thread shows to one reader and to no other: their own held comments, and their votes. */
abstract class ViewerScenarios extends Scenario {

    private static final Viewer RITA = Viewer.of(Cast.READER);
    private static final Actor WALT = Cast.reader("walt");

    private ThreadPage read(Viewer viewer, ThreadView view) {
        return site.rejoinder.comments().read(viewer, SHOE, view);
    }

    private List<String> outline(Viewer viewer, ThreadView view) {
        List<String> outline = new ArrayList<>();
        Cursor from = null;
        do {
            ThreadPage page = read(viewer, view.from(from));
            page.entries().forEach(entry -> outline.add(words(entry)));
            from = page.next().orElse(null);
        } while (from != null);
        return outline;
    }

    private static String words(ThreadEntry entry) {
        return entry instanceof ThreadEntry.Held held
                ? "waits: " + held.comment().text().source()
                : Talk.words(entry);
    }

    private static List<ThreadView> views() {
        return List.of(
                ThreadView.threaded(),
                ThreadView.newest(),
                ThreadView.roots(Sort.BEST),
                ThreadView.flat(Order.OLDEST),
                ThreadView.flat(Order.NEWEST));
    }

    @Test
    void membersSeeTheirOwnHeldCommentsInPlaceAndMarked() {
        Comment a = talk.says(WALT, "a");
        talk.replies(a, "hold: reply");
        talk.says("hold: root");
        Comment b = talk.says(WALT, "b");

        assertThat(outline(RITA, ThreadView.threaded()))
                .containsExactly("a", "waits: hold: reply", "waits: hold: root", "b");
        assertThat(outline(RITA, ThreadView.newest()))
                .containsExactly("b", "waits: hold: root", "a", "waits: hold: reply");
        assertThat(outline(RITA, ThreadView.flat(Order.NEWEST)))
                .containsExactly("b", "waits: hold: root", "waits: hold: reply", "a");
        assertThat(read(RITA, ThreadView.newest().around(b.id())).entries()).hasSize(4);
    }

    @Test
    void nobodyElseSeesThem() {
        talk.says(WALT, "a");
        talk.says("hold: root");
        Viewer guest = Viewer.of(Actor.guest(Guest.named("Rita")));

        for (Viewer other : List.of(Viewer.anyone(), Viewer.of(WALT), Viewer.of(Cast.MODERATOR), guest)) {
            views().forEach(view ->
                    assertThat(outline(other, view)).as("%s", view).containsExactly("a"));
        }
    }

    @Test
    void whatWaitsBelowSomethingHiddenOrIsDecidedIsNotShown() {
        Comment a = talk.says(WALT, "a");
        talk.replies(a, "hold: reply");
        Comment spam = talk.says("spam: root");
        assertThat(spam.status()).isEqualTo(Status.SPAM);
        talk.decide(a, Status.SPAM);

        views().forEach(view -> assertThat(outline(RITA, view)).as("%s", view).isEmpty());
    }

    @Test
    void theirOwnHeldCommentsShiftNoPage() {
        List<Id> shown = new ArrayList<>();
        List<Id> held = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            (i % 3 == 1 ? held : shown)
                    .add(talk.says(i % 3 == 1 ? "hold: " + i : "root " + i).id());
        }
        for (ThreadView view : Stream.concat(views().stream(), Stream.of(ThreadView.roots(Sort.OLDEST)))
                .map(view -> view.limit(3))
                .toList()) {
            for (Id id : shown) {
                assertThat(pageNumber(RITA, view, id)).as("%s", view).isEqualTo(pageNumber(Viewer.anyone(), view, id));
            }
            for (Id id : held) {
                assertThat(pageNumber(Viewer.anyone(), view, id)).as("%s", view).isEmpty();
                assertThat(pageNumber(RITA, view, id)).as("%s", view).isPresent();
            }
            assertThat(read(RITA, view).edges())
                    .as("%s", view)
                    .isEqualTo(read(Viewer.anyone(), view).edges());
            assertThat(outline(RITA, view)).as("%s", view).hasSize(12).doesNotHaveDuplicates();
        }
    }

    private OptionalLong pageNumber(Viewer viewer, ThreadView view, Id id) {
        return site.rejoinder.comments().pageNumber(viewer, SHOE, view, id);
    }

    @Test
    void theVotesOfAReaderComeWithThePage() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        Voter passerBy = Voter.guest("cookie 4711");
        site.rejoinder
                .comments()
                .vote(Voter.of(WALT), a.key(), Vote.Direction.UP)
                .orThrow();
        site.rejoinder.comments().vote(passerBy, b.key(), Vote.Direction.DOWN).orThrow();

        for (ThreadView view : views()) {
            assertThat(read(Viewer.of(WALT), view).votes()).isEqualTo(Map.of(a.id(), Set.of(Vote.Direction.UP)));
            assertThat(read(Viewer.anyone().votingAs(passerBy), view).votes())
                    .isEqualTo(Map.of(b.id(), Set.of(Vote.Direction.DOWN)));
            assertThat(read(RITA, view).votes()).isEmpty();
            assertThat(read(Viewer.anyone(), view).votes()).isEmpty();
        }
    }

    @Test
    void whoCannotVoteHasNoVotesOnThePage() {
        talk.says("a");
        List<Voter> refused = List.of(
                Voter.guest(""), Voter.of(Actor.guest(Guest.named("Ann"))), Voter.of(Cast.reader("guest:cookie")));

        refused.forEach(voter -> assertThat(read(Viewer.anyone().votingAs(voter), ThreadView.newest())
                        .votes())
                .isEmpty());
    }
}
