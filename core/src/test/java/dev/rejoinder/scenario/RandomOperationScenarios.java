package dev.rejoinder.scenario;

import dev.rejoinder.storage.BlogStore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of operations give the answers of a plain model, and the very same on every store. */
@Timeout(value = 30 * 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class RandomOperationScenarios extends Scenario {

    private RandomSequence sequence(long seed, UnaryOperator<BlogStore> seen) {
        // Each run verifies by a ranking of its own.
        breaksTheStore();
        return new RandomSequence(seed, () -> seen.apply(anotherStore()));
    }

    @Test
    void aLongSequenceGivesTheAnswersOfThePlainModelAndOfTheMemory() {
        sequence(Long.getLong("rejoinder.seed", 1), store -> store)
                .run(Integer.getInteger("rejoinder.operations", kit().operations()));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void shorterSequencesDoToo(long seed) {
        sequence(seed, store -> store).run(kit().operations() / 20);
    }

    @Test
    void aStoreThatRunsEveryUnitTwiceGivesTheSameAnswers() {
        sequence(5, RepeatingStore::new).run(kit().operations() / 20);
    }
}
