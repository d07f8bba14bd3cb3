package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Cursor;
import dev.rejoinder.Page;
import dev.rejoinder.PostDraft;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lists in which readers find posts. */
abstract class BlogListScenarios extends Scenario {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Seven posts, three of which came out at the same instant. */
    private List<Post> sevenPosts(PostDraft like) {
        for (int i = 1; i <= 7; i++) {
            PostDraft draft = new PostDraft(
                    "Post " + i, "", like.body(), "", like.categories(), like.tags(), like.sticky(), like.attributes());
            site.aPost(draft);
            if (i < 3 || i > 4) {
                pass(Duration.ofMinutes(1));
            }
        }
        site.aDraft("Draft");
        site.aPost("Tomorrow", clock.instant().plus(Duration.ofDays(1)));
        return site.blog().newest(null, 10).items();
    }

    private static final String[] NEWEST_FIRST = {"Post 7", "Post 6", "Post 5", "Post 4", "Post 3", "Post 2", "Post 1"};

    private static void pagesAreTheWhole(int total, Lister list) {
        List<Post> whole = list.page(null, total).items();
        assertThat(Site.titles(whole)).containsExactly(NEWEST_FIRST);
        for (int limit = 1; limit <= total + 1; limit++) {
            int size = limit;
            assertThat(Site.all(from -> list.page(from, size)))
                    .as("pages of " + limit)
                    .isEqualTo(whole);
        }
        assertThat(list.page(null, total).next()).isEmpty();
    }

    private interface Lister {
        Page<Post> page(@Nullable Cursor from, int limit);
    }

    @Test
    void everyListIsTheSameInPagesOfAnySize() {
        Term category = site.aCategory("Advice");
        Term tag = site.aTag("java");
        sevenPosts(PostDraft.titled("").in(category.id()).tagged(tag.id()));

        pagesAreTheWhole(7, (from, limit) -> site.blog().newest(from, limit));
        pagesAreTheWhole(7, (from, limit) -> site.blog().inCategory(category.id(), from, limit));
        pagesAreTheWhole(7, (from, limit) -> site.blog().tagged(tag.id(), from, limit));
        pagesAreTheWhole(7, (from, limit) -> site.blog().by("edna", from, limit));
        pagesAreTheWhole(7, (from, limit) -> site.blog().in(YearMonth.of(2024, 5), ZoneOffset.UTC, from, limit));
    }

    @Test
    void aPageGoesOnWhereItStoppedWhateverHappensBetween() {
        List<Post> posts = sevenPosts(PostDraft.titled(""));
        Page<Post> first = site.blog().newest(null, 3);

        pass(Duration.ofMinutes(1));
        site.aPost("Brand new");
        site.trash(posts.get(2));
        Page<Post> second = site.blog().newest(first.next().orElseThrow(), 3);

        assertThat(Site.titles(second)).containsExactly("Post 4", "Post 3", "Post 2");
    }

    @Test
    void aCategoryHoldsWhatIsBelowItAndEachPostOnce() {
        Term top = site.aCategory("Top");
        Term middle = site.aCategory("Middle", top);
        Term bottom = site.aCategory("Bottom", middle);
        Term other = site.aCategory("Other");
        site.aPost(PostDraft.titled("Everywhere").in(top.id(), middle.id(), bottom.id()));
        site.aPost(PostDraft.titled("Below").in(bottom.id()));
        site.aPost(PostDraft.titled("Aside").in(other.id()));

        assertThat(inCategory(top)).containsExactly("Below", "Everywhere");
        assertThat(inCategory(bottom)).containsExactly("Below", "Everywhere");
        assertThat(inCategory(other)).containsExactly("Aside");
        assertThat(site.blog().inCategory(new Id(4711), null, 10).items()).isEmpty();
    }

    private List<String> inCategory(Term category) {
        return Site.titles(Site.all(from -> site.blog().inCategory(category.id(), from, 1)));
    }

    @Test
    void anAuthorHasTheirOwnList() {
        site.aPost("Edna's");
        site.publish(site.aDraft(Cast.WRITER, PostDraft.titled("Walt's")));

        assertThat(Site.titles(site.blog().by("walt", null, 10))).containsExactly("Walt's");
        assertThat(Site.titles(site.blog().by("edna", null, 10))).containsExactly("Edna's");
        assertThat(site.blog().by("WALT", null, 10).items()).isEmpty();
    }

    @Test
    void aMonthIsThatOfTheReadersCalendar() {
        site.aPost("End of March in Berlin", Instant.parse("2024-03-31T21:59:59.999999Z"));
        site.aPost("April in Berlin", Instant.parse("2024-03-31T22:00:00Z"));
        site.aPost("March in Berlin", Instant.parse("2024-02-29T23:00:00Z"));
        site.aPost("February in Berlin", Instant.parse("2024-02-29T22:59:59.999999Z"));

        assertThat(Site.titles(site.blog().in(YearMonth.of(2024, 3), BERLIN, null, 10)))
                .containsExactly("End of March in Berlin", "March in Berlin");
        assertThat(Site.titles(site.blog().in(YearMonth.of(2024, 3), ZoneOffset.UTC, null, 10)))
                .containsExactly("April in Berlin", "End of March in Berlin");
        assertThat(site.blog().months(BERLIN, 10))
                .containsExactly(YearMonth.of(2024, 4), YearMonth.of(2024, 3), YearMonth.of(2024, 2));
        assertThat(site.blog().months(ZoneOffset.UTC, 1)).containsExactly(YearMonth.of(2024, 3));
    }

    @Test
    void theMonthsSkipThoseWithoutPostsAndTheFuture() {
        site.aPost("Old", Instant.parse("1999-12-31T12:00:00Z"));
        site.aPost("New", Instant.parse("2024-01-01T00:00:00Z"));
        site.aPost("Next month", Instant.parse("2024-06-01T00:00:00Z"));

        assertThat(site.blog().months(ZoneOffset.UTC, 10))
                .containsExactly(YearMonth.of(2024, 1), YearMonth.of(1999, 12));
        assertThat(site.blog()
                        .in(YearMonth.of(2024, 6), ZoneOffset.UTC, null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void pagesReachFromTheFirstYearOn() {
        site.aPost("Ancient", Instant.parse("0001-01-01T00:00:00Z"));
        site.aPost("Medieval", Instant.parse("1066-10-14T09:00:00Z"));
        site.aPost("Before the epoch", Instant.parse("1969-12-31T23:59:59.999999Z"));
        clock.setTo(Instant.parse("9999-12-31T00:00:00Z"));
        site.aPost("Last day");

        assertThat(Site.titles(Site.all(from -> site.blog().newest(from, 1))))
                .containsExactly("Last day", "Before the epoch", "Medieval", "Ancient");
    }

    @Test
    void aMonthOutsideHistoryHoldsNothing() {
        site.aPost("Now");

        for (int year : new int[] {-999_999_999, -5, 0, 10_000, 999_999_999}) {
            assertThat(site.blog().in(YearMonth.of(year, 12), BERLIN, null, 10).items())
                    .as("December " + year)
                    .isEmpty();
        }
    }

    @Test
    void neighboursAreThoseThatReadersSee() {
        Instant noon = TestClock.START.minus(Duration.ofDays(1));
        Post first = site.aPost("First", noon);
        Post twin = site.aPost("Twin", noon);
        site.aDraft("Draft");
        Post last = site.aPost("Last");
        Post tomorrow = site.aPost("Tomorrow", clock.instant().plus(Duration.ofDays(1)));

        assertThat(site.blog().next(first)).contains(twin);
        assertThat(site.blog().next(twin)).contains(last);
        assertThat(site.blog().next(last)).isEmpty();
        assertThat(site.blog().previous(last)).contains(twin);
        assertThat(site.blog().previous(twin)).contains(first);
        assertThat(site.blog().previous(first)).isEmpty();
        assertThat(site.blog().previous(tomorrow)).contains(last);
        assertThat(site.blog().next(site.aDraft("None"))).isEmpty();
    }

    @Test
    void stickyPostsAreListedApart() {
        site.aPost("Plain");
        Post sticky = site.aPost(PostDraft.titled("Sticky").sticky(true));

        assertThat(site.blog().sticky(10)).containsExactly(sticky);
        assertThat(Site.titles(site.blog().newest(null, 10))).containsExactly("Sticky", "Plain");
        site.edit(sticky, PostDraft.titled("Loose"));
        assertThat(site.blog().sticky(10)).isEmpty();
    }

    @Test
    void pagesAreBounded() {
        for (int limit : new int[] {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE}) {
            for (Function<Integer, Object> list : List.<Function<Integer, Object>>of(
                    size -> site.blog().newest(null, size),
                    size -> site.blog().by("edna", null, size),
                    size -> site.blog().sticky(size),
                    size -> site.blog().months(BERLIN, size),
                    size -> site.rejoinder.tags().all(null, size))) {
                assertThatThrownBy(() -> list.apply(limit)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aCursorOfAnotherListIsTurnedDown() {
        site.aTag("a");
        site.aTag("b");
        Cursor ofTags = site.rejoinder.tags().all(null, 1).next().orElseThrow();

        assertThatThrownBy(() -> site.blog().newest(ofTags, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
