package dev.rejoinder.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is asked in whatever order, a store answers what the {@link PlainStore} answers. */
abstract class RandomSequenceContract extends Contract {

    private static final int UNITS = 60;
    private static final int STEPS = 20;
    private static final List<String> KEYS = List.of("a", "A", "á", "b", "b ", "tea", "😀", "tea-2", "語");

    private final PlainStore model = new PlainStore();

    @RepeatedTest(3)
    void everyAnswerIsThatOfAPlainModel(RepetitionInfo repetition) {
        long seed = 20_240_501L + repetition.getCurrentRepetition();
        Dice dice = new Dice(seed);
        for (BlogStore each : List.of(model, store())) {
            each.write(unit -> {
                RandomThreads.open(unit);
                return true;
            });
        }
        for (int i = 1; i <= UNITS; i++) {
            runOne(dice, "seed %d, unit %d".formatted(seed, i));
        }
    }

    private void runOne(Dice dice, String name) {
        boolean fails = dice.chance(15);
        List<Step> steps = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        end(model, fails, unit -> {
            for (int i = 0; i < STEPS; i++) {
                Step step = next(dice, unit);
                steps.add(step);
                expected.add(step.call().apply(unit));
            }
        });
        end(store(), fails, unit -> {
            for (int i = 0; i < STEPS; i++) {
                assertThat(steps.get(i).call().apply(unit))
                        .as("%s, step %d: %s", name, i + 1, steps.get(i).name())
                        .isEqualTo(expected.get(i));
            }
        });
        if (fails || dice.chance(10)) {
            assertThatObject(read(unit -> Everything.in(unit, KEYS)))
                    .as("after %s", name)
                    .isEqualTo(model.read(unit -> Everything.in(unit, KEYS)));
        }
    }

    private static Step next(Dice dice, UnitOfWork unit) {
        return dice.oneOf(
                () -> new RandomPosts(dice).next(unit),
                () -> new RandomPosts(dice).next(unit),
                () -> new RandomTerms(dice).next(unit),
                () -> new RandomThreads(dice).next(unit),
                () -> new RandomRevisions(dice).next(unit),
                () -> new RandomVotes(dice).next(unit),
                () -> new RandomComments(dice).next(unit),
                () -> new RandomComments(dice).next(unit),
                () -> new RandomComments(dice).next(unit));
    }

    /** Commits the work, or fails behind it. */
    private static void end(BlogStore store, boolean fails, Consumer<UnitOfWork> work) {
        if (fails) {
            RuntimeException thrown = new UnsupportedOperationException("this unit fails");
            assertThatThrownBy(() -> store.write(unit -> {
                        work.accept(unit);
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        } else {
            store.write(unit -> {
                work.accept(unit);
                return true;
            });
        }
    }
}
