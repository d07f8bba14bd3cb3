package dev.rejoinder.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankKeyTest {

    private static final double[] MARKS = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1,
        Math.nextUp(-1),
        -Double.MIN_NORMAL,
        -Double.MIN_VALUE,
        0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        0.378448,
        1,
        Math.nextUp(1),
        2740.1126222,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    @Test
    void keysAscendWithTheirRanks() {
        for (int i = 1; i < MARKS.length; i++) {
            assertThat(Ranking.key(MARKS[i - 1])).as("%s", MARKS[i - 1]).isLessThan(Ranking.key(MARKS[i]));
        }
    }

    @Test
    void anyTwoKeysCompareAsTheirRanksDo() {
        long seed = Long.getLong("rejoinder.seed", 20_261_123);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            double one = number(random);
            double other = random.nextInt(4) == 0 ? Math.nextUp(one) : number(random);
            assertThat(Integer.signum(Long.compare(Ranking.key(one), Ranking.key(other))))
                    .as("%s and %s, seed %d", one, other, seed)
                    .isEqualTo(one < other ? -1 : one > other ? 1 : 0);
        }
    }

    private static double number(SplittableRandom random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(any) || random.nextBoolean() ? random.nextInt(-9, 10) / 4.0 : any;
    }

    @Test
    void theTwoZerosHaveOneKey() {
        assertThat(Ranking.key(-0.0)).isEqualTo(Ranking.key(0.0)).isZero();
    }

    @Test
    void whatIsNoNumberHasNoKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.key(Double.NaN))
                .withMessageContaining("not NaN");
    }
}
