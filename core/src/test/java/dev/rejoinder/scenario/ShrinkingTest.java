package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    private final List<List<Integer>> tried = new ArrayList<>();

    private List<Integer> shortestWith(Set<Integer> needed, int attempts, Duration time) {
        return new Shrinking<Integer>(
                        list -> {
                            tried.add(list);
                            return list.containsAll(needed);
                        },
                        attempts,
                        time)
                .shortest(MANY);
    }

    @Test
    void whatMattersIsLeftInItsOrder() {
        assertThat(shortestWith(Set.of(9_000, 17, 9_999), 200, Duration.ofMinutes(1)))
                .containsExactly(17, 9_000, 9_999);
        assertThat(tried).hasSizeLessThan(200);
    }

    @Test
    void theFirstAndTheLastCanBeLeftOut() {
        assertThat(shortestWith(Set.of(5_000), 200, Duration.ofMinutes(1))).containsExactly(5_000);
    }

    @Test
    void theEndAloneIsTriedFirst() {
        shortestWith(Set.of(9_995, 9_999), 200, Duration.ofMinutes(1));

        assertThat(tried).allMatch(list -> list.size() <= 8);
    }

    @Test
    void itStopsWithSomethingThatFailsWhenItMayTryNoMore() {
        Set<Integer> needed = Set.of(1, 4_000, 7_000);

        assertThat(shortestWith(needed, 20, Duration.ofMinutes(1)))
                .containsAll(needed)
                .hasSizeLessThan(10_000);
        assertThat(tried).hasSize(20);
        assertThat(shortestWith(needed, 200, Duration.ZERO)).isEqualTo(MANY);
    }
}
