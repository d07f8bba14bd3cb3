package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Random operations on a store, on a plain model and on a store in memory, which all have to give the same answers. If they
 * don't, the operations are repeated with fewer and fewer of them, to tell the few that matter.
 */
final class RandomSequence {

    private static final int ATTEMPTS = 200;
    private static final int MOST_WORDS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long seed;
    private final Supplier<BlogStore> stores;

    /** @param stores empty ones; each is used until the next one is asked for */
    RandomSequence(long seed, Supplier<BlogStore> stores) {
        this.seed = seed;
        this.stores = stores;
    }

    /**
     * @param taken what was done, up to what failed
     * @param words what the last of them did
     */
    private record Replay(
            List<Step> taken,
            Collection<Supplier<String>> words,
            @Nullable Throwable failure) {

        String told() {
            return words.stream().map(Supplier::get).collect(Collectors.joining("\n"));
        }
    }

    /** @throws AssertionError that tells the seed and the operations that make it fail */
    void run(int operations) {
        Replay whole = replay(Step.sequence(seed, operations));
        if (whole.failure != null) {
            throw shrunk(whole, operations);
        }
    }

    private AssertionError shrunk(Replay whole, int operations) {
        List<Step> shortest =
                new Shrinking<Step>(steps -> replay(steps).failure != null, ATTEMPTS, PATIENCE).shortest(whole.taken);
        Replay shrunk = replay(shortest);
        Replay told = shrunk.failure == null ? whole : shrunk;
        String message =
                """
                Seed %d fails at operation %d of %d; -Drejoinder.seed=%1$d -Drejoinder.operations=%2$d repeats it.
                Of these, %d are enough:
                %s
                after which %s""".formatted(seed, whole.taken.size(), operations, told.taken.size(), told.told(), told.failure);
        return new AssertionError(message, whole.failure);
    }

    private Replay replay(List<Step> steps) {
        BlogStore store = stores.get();
        RandomRun twin = store instanceof MemoryStore ? null : new RandomRun(MemoryStore.create(), seed, true);
        RandomRun run = new RandomRun(store, seed, twin != null);
        Deque<Supplier<String>> words = new ArrayDeque<>();
        int taken = 0;
        try {
            for (Step step : steps) {
                taken++;
                List<String> answers = take(run, step, words);
                if (twin != null) {
                    assertThat(answers).as("the answers in memory").isEqualTo(twin.take(step));
                }
            }
            List<String> answers = run.finish();
            if (twin != null) {
                assertThat(answers).as("all answers in memory").isEqualTo(twin.finish());
            }
            return new Replay(steps, words, null);
        } catch (RuntimeException | AssertionError e) {
            return new Replay(steps.subList(0, taken), words, e);
        }
    }

    private static List<String> take(RandomRun run, Step step, Deque<Supplier<String>> words) {
        try {
            return run.take(step);
        } finally {
            Supplier<String> doing = run.doing();
            words.add(() -> "  %d: %s".formatted(step.number(), doing.get()));
            if (words.size() > MOST_WORDS) {
                words.remove();
            }
        }
    }
}
