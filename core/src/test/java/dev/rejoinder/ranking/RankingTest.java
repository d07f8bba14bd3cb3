package dev.rejoinder.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final long SEED = Long.getLong("rejoinder.seed", 20_261_123);
    private static final List<Ranking> ALL =
            List.of(Ranking.best(), Ranking.top(), Ranking.hot(), Ranking.controversial());

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.378448",
        "5, 0, 0.752743",
        "1, 1, 0.164252",
        "10, 1, 0.739495",
        "60, 40, 0.536090",
        "0, 0, 0",
        "0, 7, 0"
    })
    void theBestHaveTheGreatestLikelyShare(long ups, long downs, double rank) {
        assertThat(Ranking.best().of(ups, downs, NOON)).isCloseTo(rank, within(0.000_000_5));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 20", "10, 5, 3.872983", "100, 1, 1.047233", "1, 0, 0", "0, 1, 0", "0, 0, 0"})
    void theControversialHaveManyVotesForBothSides(long ups, long downs, double rank) {
        assertThat(Ranking.controversial().of(ups, downs, NOON)).isCloseTo(rank, within(0.000_000_5));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 1257243071, 2740.1126222",
        "0, 100, 1257243071, 2736.1126222",
        "0, 0, 1134028003, 0",
        "1, 0, 1134028003, 0",
        "0, 10, 1134028003, -1",
        "7, 7, 1134073003, 1"
    })
    void theHotAreWellLikedOrNew(long ups, long downs, long second, double rank) {
        assertThat(Ranking.hot().of(ups, downs, Instant.ofEpochSecond(second))).isCloseTo(rank, within(0.000_000_05));
    }

    @Test
    void theTopHaveTheGreatestScore() {
        assertThat(Ranking.top().of(12, 5, NOON)).isEqualTo(7);
        assertThat(Ranking.top().of(5, 12, NOON)).isEqualTo(-7);
    }

    @Test
    void anUpNeverLowersARankAndADownNeverRaisesIt() {
        for (int i = 0; i < 100_000; i++) {
            long ups = votes();
            long downs = votes();
            for (Ranking ranking : List.of(Ranking.best(), Ranking.top(), Ranking.hot())) {
                double rank = ranking.of(ups, downs, NOON);
                assertThat(ranking.of(ups + 1, downs, NOON))
                        .as("(%d, %d), seed %d", ups, downs, SEED)
                        .isGreaterThanOrEqualTo(rank);
                assertThat(ranking.of(ups, downs + 1, NOON))
                        .as("(%d, %d), seed %d", ups, downs, SEED)
                        .isLessThanOrEqualTo(rank);
            }
        }
    }

    @Test
    void anUpLiftsTheBestAndTheTopAndADownLowersTheBestThatHaveAny() {
        for (int i = 0; i < 100_000; i++) {
            long ups = 1 + votes();
            long downs = votes();
            double best = Ranking.best().of(ups, downs, NOON);

            assertThat(best).as("(%d, %d), seed %d", ups, downs, SEED).isBetween(0.0, 1.0);
            assertThat(Ranking.best().of(ups + 1, downs, NOON)).isGreaterThan(best);
            assertThat(Ranking.best().of(ups, downs + 1, NOON)).isLessThan(best);
        }
    }

    private long votes() {
        return random.nextLong(1L << random.nextInt(1, 20));
    }

    @Test
    void theSamePartsOfMoreVotesAreBetter() {
        assertThat(Ranking.best().of(6, 4, NOON)).isLessThan(Ranking.best().of(60, 40, NOON));
        assertThat(Ranking.best().of(1, 0, NOON)).isLessThan(Ranking.best().of(10, 1, NOON));
    }

    @Test
    void amongEqualScoresTheLaterIsHotterToTheMicrosecond() {
        double earlier = Ranking.hot().of(3, 1, NOON);

        assertThat(Ranking.hot().of(3, 1, NOON.plusNanos(1_000))).isGreaterThan(earlier);
        assertThat(Ranking.hot().of(20, 0, NOON))
                .isCloseTo(Ranking.hot().of(2, 0, NOON.plusSeconds(45_000)), within(1e-9));
    }

    @Test
    void noNumberOfVotesAndNoTimeIsTooGreat() {
        for (Ranking ranking : ALL) {
            for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
                assertThat(ranking.of(Long.MAX_VALUE, Long.MAX_VALUE, at)).isFinite();
                assertThat(ranking.of(Long.MAX_VALUE, 0, at)).isFinite();
                assertThat(ranking.of(0, Long.MAX_VALUE, at)).isFinite();
            }
        }
        assertThat(Ranking.best().of(Long.MAX_VALUE, Long.MAX_VALUE, NOON)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void votesBelowZeroAreRefused() {
        for (Ranking ranking : ALL) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ranking.of(-1, 2, NOON))
                    .withMessageContaining("-1 up and 2 down");
            assertThatIllegalArgumentException().isThrownBy(() -> ranking.of(0, -1, NOON));
        }
    }
}
