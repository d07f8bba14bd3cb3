package dev.rejoinder.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.IdSource;
import dev.rejoinder.model.Id;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OriginalIdsTest {
    private static final Instant LEAP_DAY = Instant.parse("2020-02-29T12:00:00Z");

    private final OriginalIds ids = new OriginalIds("a.example");

    private static OriginalIds of(String blogUrl, String link) {
        return OriginalIds.of(new WxrChannel(1, "1.2", "A blog", link, "", "", "", blogUrl));
    }

    /** A change of the scheme would import everything once more. */
    @Test
    void theSchemeNeverChanges() {
        assertThat(ids.numbered(OriginalIds.Kind.POST, 7)).hasToString("0q3km00000007");
        assertThat(ids.numbered(OriginalIds.Kind.THREAD, 7)).hasToString("0q3km40000007");
        assertThat(ids.named(OriginalIds.Kind.TAG, "java")).hasToString("1qq9pqqh61x0t");
        assertThat(ids.comment(7, LEAP_DAY)).hasToString("2w4gt56dg0007");
    }

    @Test
    void aBlogIsKnownByItsAddress() {
        assertThat(of("https://www.A.example/blog/", "").source()).isEqualTo("a.example/blog");
        assertThat(of("", "http://a.example").source()).isEqualTo("a.example");
        assertThat(of("", "").source()).isEqualTo("a blog");
    }

    @Test
    void twoThingsOfOneBlogNeverShareAnId() {
        Set<Id> seen = new HashSet<>();
        long[] numbers = {1, 2, 1 << 21, 1L << 32, OriginalIds.MAX_NUMBER};
        for (OriginalIds.Kind kind : OriginalIds.Kind.values()) {
            for (long number : numbers) {
                assertThat(seen.add(ids.numbered(kind, number))).isTrue();
            }
            assertThat(seen.add(ids.named(kind, "news"))).isTrue();
        }
    }

    @Test
    void whatIsImportedComesBeforeWhatIsMade() {
        Id made = IdSource.timeOrdered().next(Instant.parse("2004-11-04T00:00:00Z"));

        assertThat(ids.numbered(OriginalIds.Kind.TAG, OriginalIds.MAX_NUMBER)).isLessThan(made);
        assertThat(ids.named(OriginalIds.Kind.TAG, "x")).isLessThan(made);
    }

    @Test
    void commentsLieInTheOrderOfTheirDates() {
        assertThat(ids.comment(9, LEAP_DAY)).isLessThan(ids.comment(1, LEAP_DAY.plusSeconds(1)));
        assertThat(ids.comment(1, Instant.MIN)).isLessThan(ids.comment(1, LEAP_DAY));
        assertThat(ids.comment(1, Instant.MAX)).isGreaterThan(ids.comment(1, LEAP_DAY));
    }

    @Test
    void commentsOfOneSecondShareAnIdOnlyIfTheyLieASpanApart() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        Set<Id> seen = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        while (numbers.size() < 10_000) {
            long number = random.nextLong(1, OriginalIds.COMMENT_SPAN);
            assertThat(seen.add(ids.comment(number, LEAP_DAY)))
                    .as("%d, seed %d", number, seed)
                    .isEqualTo(numbers.add(number));
        }
        assertThat(ids.comment(5, LEAP_DAY)).isEqualTo(ids.comment(5 + OriginalIds.COMMENT_SPAN, LEAP_DAY));
    }
}
