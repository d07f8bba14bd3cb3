package dev.rejoinder.slugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlugClaimsTest {

    @Test
    void theFirstFreeNumberFollowsATakenStretch() {
        for (int taken = 0; taken < 300; taken++) {
            int last = taken;
            assertThat(SlugClaims.firstFree(n -> n <= last)).isEqualTo(taken + 1);
        }
    }

    @Test
    void amongGapsSomeFreeNumberIsFound() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Set<Integer> taken = new HashSet<>();
            random.ints(random.nextInt(60), 1, 80).forEach(taken::add);

            int free = SlugClaims.firstFree(taken::contains);

            assertThat(free).as("seed %d", seed).isPositive();
            assertThat(taken).as("seed %d", seed).doesNotContain(free);
        }
    }

    @Test
    void theThousandthOfOneNameAsksFewQuestions() {
        AtomicInteger questions = new AtomicInteger();
        SlugClaims.firstFree(n -> {
            questions.incrementAndGet();
            return n <= 1_000;
        });

        assertThat(questions).hasValueLessThanOrEqualTo(20);
    }

    @Test
    void theFirstWordThatMakesASlugIsTaken() {
        assertThat(SlugClaims.base("post", "", "Title")).isEqualTo("title");
        assertThat(SlugClaims.base("post", "Own", "Title")).isEqualTo("own");
        assertThat(SlugClaims.base("post", "!", "?")).isEqualTo("post");
        assertThat(SlugClaims.base("post")).isEqualTo("post");
    }
}
