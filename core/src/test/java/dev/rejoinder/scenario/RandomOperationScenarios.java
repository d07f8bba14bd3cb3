package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of operations give the answers of a plain model, and the very same on every store. */
@Timeout(value = 15 * 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class RandomOperationScenarios extends Scenario {

    @Test
    void aLongSequenceGivesTheAnswersOfThePlainModelAndOfTheMemory() {
        int operations = kit().operations();

        assertThat(new RandomRun(store(), 1).run(operations))
                .isEqualTo(new RandomRun(MemoryStore.create(), 1).run(operations));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void shorterSequencesDoToo(long seed) {
        new RandomRun(store(), seed).run(kit().operations() / 10);
    }

    @Test
    void aStoreThatRunsEveryUnitTwiceGivesTheSameAnswers() {
        int operations = kit().operations() / 20;

        assertThat(new RandomRun(new RepeatingStore(store()), 5).run(operations))
                .isEqualTo(new RandomRun(MemoryStore.create(), 5).run(operations));
    }
}
