package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Cursor;
import dev.rejoinder.MoreReplies;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Viewer;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of random threads, in pages of several sizes and both ways, beside lists that were simply sorted. */
abstract class EveryViewScenarios extends Scenario {

    private static final int SIZE = 60;

    private SampleThread thread;
    private PlainComments comments;
    private final List<Id> pins = new ArrayList<>();

    private void aThread(long seed) {
        thread = new SampleThread(SHOE, seed, SIZE);
        comments = thread.comments();
        if (seed % 2 == 0) {
            pins.addAll(thread.pin(5));
        }
        thread.store(store());
        // Its ranks are any numbers.
        breaksTheStore();
    }

    private ThreadPage read(Viewer viewer, ThreadView view) {
        return site.rejoinder.comments().read(viewer, SHOE, view);
    }

    private Stream<ThreadView> views() {
        Id parent = comments.visible()
                .filter(comment -> !comments.replies(comment.id(), Sort.OLDEST).isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        Stream<ThreadView> roots = Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(
                        ThreadView.roots(sort).replies(1).levels(1),
                        ThreadView.roots(Sort.OLDEST).repliesBy(sort).under(parent)));
        Stream<ThreadView> others = Stream.of(
                ThreadView.threaded(),
                ThreadView.threaded().branch(parent),
                ThreadView.flat(Order.OLDEST),
                ThreadView.flat(Order.NEWEST));
        return Stream.concat(roots, others)
                .flatMap(view -> IntStream.of(1, 3, 10, 100).mapToObj(view::limit));
    }

    /** What the view has to show to everybody. */
    private PlainView plain(ThreadView view) {
        return new PlainView(comments, pins, List.of(), view);
    }

    private List<Id> whole(ThreadView view) {
        return ids(plain(view).everything());
    }

    private static List<Id> ids(List<Comment> comments) {
        return comments.stream().map(Comment::id).toList();
    }

    private static List<Id> listed(ThreadView view, ThreadPage page) {
        return page.entries().stream()
                .filter(entry -> view.shape() != ThreadView.Shape.ROOTS
                        || Objects.equals(entry.placement().parent(), view.branch()))
                .filter(entry -> !(entry instanceof ThreadEntry.Held))
                .map(entry -> entry.key().id())
                .toList();
    }

    private List<ThreadPage> ahead(Viewer viewer, ThreadView view) {
        List<ThreadPage> pages = new ArrayList<>();
        Cursor from = view.from();
        do {
            ThreadPage page = read(viewer, pages.isEmpty() ? view : view.from(from));
            pages.add(page);
            from = page.next().orElse(null);
        } while (from != null);
        return pages;
    }

    /** Those before a page, the first one first. */
    private List<ThreadPage> back(ThreadView view, ThreadPage start) {
        List<ThreadPage> pages = new ArrayList<>();
        Cursor from = start.previous().orElse(null);
        while (from != null) {
            ThreadPage page = read(Viewer.anyone(), view.from(from));
            pages.add(0, page);
            from = page.previous().orElse(null);
        }
        return pages;
    }

    private static List<Id> listed(ThreadView view, List<ThreadPage> pages) {
        return pages.stream().flatMap(page -> listed(view, page).stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void pagesAreTheWholeBothWays(long seed) {
        aThread(seed);
        views().forEach(view -> {
            List<ThreadPage> pages = ahead(Viewer.anyone(), view);

            assertThat(listed(view, pages)).as("%s", view).isEqualTo(whole(view));
            List<ThreadPage> both = back(view, pages.get(pages.size() - 1));
            both.add(pages.get(pages.size() - 1));
            assertThat(listed(view, both)).as("backwards: %s", view).isEqualTo(whole(view));
            assertThat(pages.get(0).previous()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void aPermalinkLandsOnItsPageWhichIsPartOfTheWhole(long seed) {
        aThread(seed);
        views().filter(view -> view.limit() < 100).forEach(view -> {
            List<Id> whole = whole(view);
            comments.visible().forEach(comment -> {
                ThreadPage page = read(Viewer.anyone(), view.around(comment.id()));
                PlainView.Page expected = plain(view).around(comment);
                String what = "seed %d, around %s: %s".formatted(seed, comment.id(), view);

                assertThat(Talk.ids(page)).as(what).isEqualTo(ids(expected.entries()));
                if (view.branch() == null) {
                    assertThat(Talk.ids(page)).as(what).contains(comment.id());
                }
                assertThat(page.previous().isPresent()).as(what).isEqualTo(expected.previous());
                assertThat(page.next().isPresent()).as(what).isEqualTo(expected.next());
                if (comment.id().value() % 5 == 0) {
                    List<ThreadPage> all = back(view, page);
                    all.addAll(ahead(Viewer.anyone(), view.around(comment.id())));
                    assertThat(listed(view, all)).as(what).isEqualTo(whole);
                }
            });
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aPageNumberIsThatOfThePage(long seed) {
        aThread(seed);
        Viewer author = Viewer.whoWrote(thread.own);
        views().filter(view -> view.limit() == 3).forEach(view -> {
            List<ThreadPage> pages = ahead(author, view);
            for (int i = 0; i < pages.size(); i++) {
                for (ThreadEntry entry : pages.get(i).entries()) {
                    assertThat(site.rejoinder
                                    .comments()
                                    .pageNumber(author, SHOE, view, entry.key().id()))
                            .as("seed %d, %s in %s", seed, entry, view)
                            .hasValue(i + 1L);
                }
            }
        });
        heldByAuthor()
                .forEach(held -> assertThat(site.rejoinder
                                .comments()
                                .pageNumber(Viewer.anyone(), SHOE, ThreadView.threaded(), held.id()))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void authorsAloneSeeWhatIsHeldInItsPlaceAndItShiftsNothing(long seed) {
        aThread(seed);
        Viewer author = Viewer.whoWrote(thread.own);
        views().filter(view -> view.limit() < 100).forEach(view -> {
            List<ThreadPage> theirs = ahead(author, view);
            List<ThreadPage> others = ahead(Viewer.anyone(), view);

            assertThat(theirs).as("%s", view).hasSameSizeAs(others);
            for (int i = 0; i < theirs.size(); i++) {
                assertThat(listed(view, theirs.get(i))).as("%s", view).isEqualTo(listed(view, others.get(i)));
                assertThat(held(others.get(i))).isEmpty();
                assertThat(theirs.get(i).edges()).isEqualTo(others.get(i).edges());
            }
            assertThat(theirs.stream().flatMap(page -> held(page).stream()))
                    .as("%s", view)
                    .doesNotHaveDuplicates()
                    .containsAll(heldByAuthor().stream()
                            .filter(comment -> plain(view).isListed(comment))
                            .map(Comment::id)
                            .toList());
        });
    }

    private List<Comment> heldByAuthor() {
        return comments.held(comment -> thread.own.contains(comment.key()));
    }

    private static List<Id> held(ThreadPage page) {
        return page.entries().stream()
                .filter(ThreadEntry.Held.class::isInstance)
                .map(entry -> entry.key().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void eachCommentComesWithItsFirstRepliesAndWhatIsLeftIsCounted(long seed) {
        aThread(seed);
        for (Sort sort : Sort.values()) {
            for (int replies : new int[] {0, 1, 2, 5}) {
                for (int levels = 1; levels <= 4; levels++) {
                    ThreadView view = ThreadView.roots(Sort.NEWEST)
                            .repliesBy(sort)
                            .replies(replies)
                            .levels(levels);
                    ThreadPage page = read(Viewer.anyone(), view.limit(100));
                    PlainView.Page expected = plain(view.limit(100)).beginning();

                    assertThat(Talk.ids(page)).as("%s", view).isEqualTo(ids(expected.entries()));
                    Map<Id, Integer> left = new HashMap<>();
                    page.moreReplies().forEach((id, more) -> left.put(id, more.left()));
                    assertThat(left).as("%s", view).isEqualTo(expected.left());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whoFollowsEveryCutSeesEveryCommentOnce(long seed) {
        aThread(seed);
        for (Sort sort : Sort.values()) {
            for (int total : new int[] {1, 7, 800}) {
                ThreadView view = ThreadView.roots(sort)
                        .repliesBy(sort)
                        .replies(2)
                        .levels(2)
                        .limit(3)
                        .total(total);
                List<Id> seen = new ArrayList<>();
                follow(view, null, seen);

                assertThat(seen)
                        .as("%s", view)
                        .containsExactlyInAnyOrderElementsOf(
                                comments.visible().map(Comment::id).toList());
            }
        }
    }

    private void follow(ThreadView view, @Nullable Cursor from, List<Id> seen) {
        for (ThreadPage page : ahead(Viewer.anyone(), view.from(from))) {
            page.entries().forEach(entry -> seen.add(entry.key().id()));
            for (Map.Entry<Id, MoreReplies> more : page.moreReplies().entrySet()) {
                follow(view.under(more.getKey()), more.getValue().next().orElse(null), seen);
            }
        }
    }
}
