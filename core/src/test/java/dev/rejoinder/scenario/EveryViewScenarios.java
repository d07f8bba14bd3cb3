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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of random threads, in pages of several sizes and both ways, beside lists that were simply sorted. */
abstract class EveryViewScenarios extends Scenario {

    private static final int SIZE = 60;

    private SampleThread thread;
    private final List<Id> pinned = new ArrayList<>();

    private void aThread(long seed) {
        thread = new SampleThread(SHOE, seed, SIZE);
        if (seed % 2 == 0) {
            thread.pin(5).forEach(pin -> visible(pin).ifPresent(pinned::add));
        }
        thread.store(store());
        // Its ranks are any numbers.
        breaksTheStore();
    }

    private ThreadPage read(Viewer viewer, ThreadView view) {
        return site.rejoinder.comments().read(viewer, SHOE, view);
    }

    private Stream<ThreadView> views() {
        Id parent = thread.visible()
                .filter(comment -> !thread.replies(comment.id(), Sort.OLDEST).isEmpty())
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

    private Optional<Id> visible(Id id) {
        return thread.visible().map(Comment::id).filter(id::equals).findFirst();
    }

    /** Those that stand above the others in this view. */
    private List<Id> pinned(ThreadView view) {
        return view.shape() == ThreadView.Shape.ROOTS && view.branch() == null ? pinned : List.of();
    }

    /** What the view pages through, simply sorted. */
    private List<Id> whole(ThreadView view) {
        List<Comment> whole = new ArrayList<>(
                switch (view.shape()) {
                    case THREADED -> thread.threaded();
                    case FLAT -> thread.flat();
                    case ROOTS ->
                        thread.replies(view.branch(), view.branch() == null ? view.order() : view.replyOrder());
                });
        if (view.shape() == ThreadView.Shape.THREADED && view.branch() != null) {
            whole.removeIf(comment -> !isBelow(comment, view.branch()));
        }
        if (view.shape() == ThreadView.Shape.FLAT && view.order() == Sort.NEWEST) {
            Collections.reverse(whole);
        }
        List<Id> ids = new ArrayList<>(pinned(view));
        whole.stream().map(Comment::id).filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids;
    }

    private boolean isBelow(Comment comment, Id top) {
        Id parent = comment.placement().parent();
        return comment.id().equals(top)
                || parent != null
                        && thread.all.stream().anyMatch(above -> above.id().equals(parent) && isBelow(above, top));
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
            thread.visible().forEach(comment -> {
                ThreadPage page = read(Viewer.anyone(), view.around(comment.id()));
                List<Id> listed = listed(view, page);
                int start = listed.isEmpty() ? 0 : whole.indexOf(listed.get(0));
                String what = "seed %d, around %s: %s".formatted(seed, comment.id(), view);

                assertThat(listed).as(what).isEqualTo(whole.subList(start, start + listed.size()));
                int above = start == 0 ? pinned(view).size() : 0;
                assertThat(listed).as(what).hasSize(Math.min(view.limit() + above, whole.size()));
                if (view.branch() == null) {
                    assertThat(page.entries())
                            .as(what)
                            .anyMatch(entry -> entry.key().equals(comment.key()));
                }
                assertThat(page.previous().isPresent()).as(what).isEqualTo(start > 0);
                assertThat(page.next().isPresent()).as(what).isEqualTo(start + listed.size() < whole.size());
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
        thread.ownInPlace()
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
                    .containsAll(thread.ownInPlace().stream()
                            .filter(comment -> isListed(view, comment))
                            .map(Comment::id)
                            .toList());
        });
    }

    private boolean isListed(ThreadView view, Comment comment) {
        return view.shape() == ThreadView.Shape.ROOTS
                ? Objects.equals(comment.placement().parent(), view.branch())
                : view.branch() == null || isBelow(comment, view.branch());
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
                    List<Id> expected = new ArrayList<>();
                    Map<Id, Integer> left = new HashMap<>();
                    for (Id root : whole(view)) {
                        expect(thread.find(root), sort, replies, levels, expected, left);
                    }
                    assertThat(page.entries())
                            .as("%s", view)
                            .extracting(entry -> entry.key().id())
                            .containsExactlyElementsOf(expected);
                    assertThat(page.moreReplies()).as("%s", view).hasSameSizeAs(left);
                    page.moreReplies()
                            .forEach((id, more) -> assertThat(more.left()).isEqualTo(left.get(id)));
                }
            }
        }
    }

    private void expect(Comment comment, Sort sort, int replies, int levels, List<Id> expected, Map<Id, Integer> left) {
        expected.add(comment.id());
        List<Comment> all = thread.replies(comment.id(), sort);
        int shown = levels == 0 ? 0 : Math.min(replies, all.size());
        if (all.size() > shown) {
            left.put(comment.id(), all.size() - shown);
        }
        all.subList(0, shown).forEach(reply -> expect(reply, sort, replies, levels - 1, expected, left));
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

                assertThat(seen).as("%s", view).doesNotHaveDuplicates();
                Set<Id> all = new HashSet<>(thread.visible().map(Comment::id).toList());
                assertThat(new HashSet<>(seen)).as("%s", view).isEqualTo(all);
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
