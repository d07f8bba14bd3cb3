package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rejoinder.storage.memory.MemoryStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSequenceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFaultIsToldByTheSeedAndTheFewOperationsThatMatter(long seed) {
        RandomSequence sequence = new RandomSequence(seed, () -> new ForgetfulStore(MemoryStore.create()));

        AssertionError failure = catchThrowableOfType(AssertionError.class, () -> sequence.run(10_000));

        assertThat(failure)
                .hasMessageContaining("-Drejoinder.seed=" + seed + " -Drejoinder.operations=")
                .hasCauseInstanceOf(AssertionError.class);
        assertThat(failure.getMessage().lines().filter(line -> line.startsWith("  ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains(": submit "),
                        line -> assertThat(line).contains(": withdraw "),
                        line -> assertThat(line).contains(": restore "));
    }
}
