package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Id;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdSetTest {

    @ParameterizedTest(name = "ids below {0}")
    @ValueSource(longs = {50, 5_000, Long.MAX_VALUE})
    void itHoldsWhatAnySetHolds(long bound) {
        long seed = bound ^ 7;
        SplittableRandom random = new SplittableRandom(seed);
        IdSet ids = new IdSet();
        Set<Id> model = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Id id = new Id(random.nextLong(1, bound));
            assertThat(ids.contains(id)).as("seed " + seed).isEqualTo(model.contains(id));
            assertThat(ids.add(id)).as("seed " + seed).isEqualTo(model.add(id));
        }
    }

    @Test
    void idsThatWereDrawnInOneMillisecondDoNotCollide() {
        IdSet ids = new IdSet();
        for (long i = 1; i <= 300_000; i++) {
            assertThat(ids.add(new Id(i << 21))).isTrue();
        }
        assertThat(ids.contains(new Id(1L << 21))).isTrue();
        ids.clear();
        assertThat(ids.contains(new Id(1L << 21))).isFalse();
    }
}
