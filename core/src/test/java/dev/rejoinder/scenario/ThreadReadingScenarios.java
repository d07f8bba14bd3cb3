package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Cursor;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread in pages. */
abstract class ThreadReadingScenarios extends Scenario {

    private final List<Comment> written = new ArrayList<>();

    /**
     * <pre>
     * a            f
     *   b            (g: removed)
     *     c            h
     *     (held)   i (deep below it: 20 levels)
     *   d          (hidden with a reply)
     * e
     * </pre>
     */
    @BeforeEach
    void aThread() {
        Comment a = write("a");
        Comment b = reply(a, "b");
        reply(b, "c");
        Talk.kept(talk.submit(talk.draft("hold: me").replyTo(b.id())));
        reply(a, "d");
        write("e");
        Comment f = write("f");
        Comment g = reply(f, "g");
        reply(g, "h");
        talk.decide(g, Status.REMOVED);
        Comment i = write("i");
        Comment hidden = write("hidden");
        reply(hidden, "below hidden");
        talk.decide(hidden, Status.SPAM);
        written.addAll(talk.aChainBelow(i, 20));
    }

    private Comment write(String text) {
        Comment comment = talk.says(text);
        written.add(comment);
        return comment;
    }

    private Comment reply(Comment to, String text) {
        Comment comment = talk.replies(to, text);
        written.add(comment);
        return comment;
    }

    private Comment named(String text) {
        return written.stream()
                .filter(comment -> comment.text().source().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ThreadView> everyView() {
        return Stream.of(
                ThreadView.threaded(),
                ThreadView.roots(Sort.OLDEST),
                ThreadView.roots(Sort.NEWEST),
                ThreadView.roots(Sort.NEWEST).replies(0),
                ThreadView.roots(Sort.OLDEST).replies(2),
                ThreadView.flat(Order.OLDEST),
                ThreadView.flat(Order.NEWEST));
    }

    @Test
    void everyCommentStandsBeforeItsReplies() {
        List<String> outline = talk.outline();

        assertThat(outline.subList(0, 9)).containsExactly("a", ">b", ">>c", ">d", "e", "f", ">(REMOVED)", ">>h", "i");
        assertThat(outline).hasSize(29).last().isEqualTo(">".repeat(20) + "level 21");
    }

    @Test
    void pagesOfAnySizeAreTheWholeInEveryView() {
        everyView().forEach(view -> {
            List<ThreadEntry> whole = talk.read(view.limit(200)).entries();
            for (int limit : new int[] {1, 2, 3, 5, 7, 11, 28, 29, 30}) {
                assertThat(talk.all(view.limit(limit)))
                        .as("%s", view.limit(limit))
                        .isEqualTo(whole);
            }
            assertThat(talk.read(view.limit(200)).next()).isEmpty();
        });
    }

    @Test
    void flatIsByTimeAlone() {
        List<String> oldest = Talk.words(talk.all(ThreadView.flat(Order.OLDEST)));

        assertThat(oldest.subList(0, 9)).containsExactly("a", "b", "c", "d", "e", "f", "(REMOVED)", "h", "i");
        List<String> newest = new ArrayList<>(Talk.words(talk.all(ThreadView.flat(Order.NEWEST))));
        Collections.reverse(newest);
        assertThat(newest).isEqualTo(oldest);
    }

    @Test
    void aPageSaysHowTheWholeThreadStands() {
        ThreadPage page = talk.read(ThreadView.threaded().limit(1));

        assertThat(page.subject()).isEqualTo(SHOE);
        assertThat(page.open()).isTrue();
        assertThat(page.counts()).isEqualTo(talk.counts());
        assertThat(page.counts().visible()).isEqualTo(28);
        talk.countsAreExact();
    }

    @Test
    void whatIsGoneTellsNothingButItsPlace() {
        ThreadEntry entry = talk.all(ThreadView.threaded()).get(6);

        assertThat(entry)
                .isEqualTo(new ThreadEntry.Tombstone(
                        named("g").key(), named("g").placement(), named("g").createdAt(), Status.REMOVED));
        assertThat(site.rejoinder.comments().find(named("g").key())).contains(entry);
        assertThat(site.rejoinder.comments().find(named("hidden").key())).isEmpty();
        assertThat(site.rejoinder.comments().find(named("below hidden").key())).isEmpty();
        assertThat(site.rejoinder.comments().find(named("a").key())).contains(new ThreadEntry.Shown(named("a")));
    }

    @Test
    void aPageGoesOnWhereItStoppedWhateverHappensBetween() {
        everyView().forEach(view -> {
            List<ThreadEntry> whole = talk.all(view.limit(3).replies(0));
            ThreadPage first = talk.read(view.limit(3).replies(0));
            Comment last = named(Talk.words(first.entries().get(2)));
            talk.decide(last, Status.PENDING);
            ThreadPage second =
                    talk.read(view.limit(200).replies(0).from(first.next().orElseThrow()));
            talk.undo(last);

            List<Id> gone = branchOf(last);
            assertThat(second.entries())
                    .as("%s", view)
                    .isEqualTo(whole.subList(3, whole.size()).stream()
                            .filter(entry -> !gone.contains(entry.key().id()))
                            .toList());
        });
    }

    private List<Id> branchOf(Comment top) {
        return written.stream()
                .filter(comment ->
                        comment.placement().path().isWithin(top.placement().path()))
                .map(Comment::id)
                .toList();
    }

    @Test
    void aReaderMayLookForNewCommentsFromTheEnd() {
        ThreadPage page = talk.read(ThreadView.flat(Order.OLDEST).limit(28));
        Cursor end = page.next().orElseThrow();
        talk.decide(named("level 21"), Status.PENDING);
        assertThat(talk.read(ThreadView.flat(Order.OLDEST).from(end)).entries()).isEmpty();

        write("new");
        assertThat(Talk.words(talk.read(ThreadView.flat(Order.OLDEST).from(end)).entries()))
                .containsExactly("new");
    }

    /** To wait for a second answer may take as long as the page itself. */
    @ParameterizedTest
    @MethodSource("views")
    void aPageComesWithItsThread(ThreadView view) {
        for (int i = 0; i < 5; i++) {
            talk.replies(talk.says("root " + i), "reply");
        }
        CountingStore counting = new CountingStore(store());
        Talk counted = siteOn(counting, builder -> builder).talkOn(SHOE);
        int countsOfReplies = view.shape() == ThreadView.Shape.ROOTS ? 1 : 0;

        ThreadPage first = counted.read(view);
        assertThat(counting.calls()).as("the first page").isEqualTo(countsOfReplies);
        ThreadPage second = counted.read(view.from(first.next().orElseThrow()));
        assertThat(counting.calls()).as("and the second").isEqualTo(2 * countsOfReplies);
        counted.read(view.from(second.previous().orElseThrow()));
        assertThat(counting.calls()).as("and the first again").isEqualTo(3 * countsOfReplies);
    }

    /** What is pinned may have to be left out of its page, so that more is read; where there is no more, it is not. */
    @Test
    void aShortPageWithPinsComesWithItsThreadToo() {
        Talk hats = site.talkOn(HAT);
        Comment pinned = hats.says("pinned");
        hats.says("not pinned");
        site.rejoinder.threads().pin(Cast.MODERATOR, pinned.key()).orThrow();
        CountingStore counting = new CountingStore(store());

        ThreadPage page = siteOn(counting, builder -> builder).talkOn(HAT).read(ThreadView.newest());
        assertThat(page.entries().get(0).key()).isEqualTo(pinned.key());
        assertThat(counting.calls()).as("what is pinned, and replies").isEqualTo(2);
    }

    @Test
    void aPermalinkComesWithItsThread() {
        Comment third = IntStream.range(0, 5)
                .mapToObj(i -> talk.says("root " + i))
                .toList()
                .get(2);
        CountingStore counting = new CountingStore(store());
        Talk counted = siteOn(counting, builder -> builder).talkOn(SHOE);

        counted.read(ThreadView.flat(Order.OLDEST).limit(2).around(third.id()));
        assertThat(counting.calls()).as("what lies before it").isEqualTo(1);
        counted.read(ThreadView.threaded().limit(2).around(third.id()));
        assertThat(counting.calls()).as("and on both sides of its path").isEqualTo(3);
    }

    static Stream<ThreadView> views() {
        return Stream.of(
                ThreadView.threaded().limit(2),
                ThreadView.flat(Order.OLDEST).limit(2),
                ThreadView.flat(Order.NEWEST).limit(2),
                ThreadView.roots(Sort.OLDEST).roots(2).replies(0),
                ThreadView.newest().roots(2).replies(0),
                ThreadView.roots(Sort.RANKED).roots(2).replies(0),
                ThreadView.roots(Sort.TOP).roots(2).replies(0));
    }

    @Test
    void pagesAreBounded() {
        everyView().forEach(view -> {
            for (int limit : new int[] {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE}) {
                assertThatThrownBy(() -> talk.read(view.limit(limit))).isInstanceOf(IllegalArgumentException.class);
            }
        });
        assertThatThrownBy(() -> ThreadView.newest().replies(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ThreadView.newest().replies(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCursorOfAnotherKindOfViewIsTurnedDown() {
        Cursor path = talk.read(ThreadView.threaded().limit(1)).next().orElseThrow();
        Cursor id = talk.read(ThreadView.newest().limit(1)).next().orElseThrow();

        assertThatThrownBy(() -> talk.read(ThreadView.newest().from(path)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talk.read(ThreadView.flat(Order.NEWEST).from(path)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talk.read(ThreadView.threaded().from(id)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
