package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.Period;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Choices that a seed decides, from pools so small that things meet. */
final class Dice {

    private final SplittableRandom random;
    private long fresh = 10_000;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T among(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(Supplier<T>... choices) {
        return choices[below(choices.length)].get();
    }

    <T> @Nullable T maybe(T choice) {
        return chance(50) ? choice : null;
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return among(List.of(type.getEnumConstants()));
    }

    Order order() {
        return one(Order.class);
    }

    int limit() {
        return chance(20) ? 1_000 : 1 + below(6);
    }

    /** An id between two, both included. */
    Id id(int first, int last) {
        return new Id(first + below(last - first + 1));
    }

    Set<Id> ids(int most, Supplier<Id> id) {
        return IntStream.range(0, below(most + 1))
                .mapToObj(i -> id.get())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** A number that was never given before. */
    long fresh() {
        return ++fresh;
    }

    /** One of few instants, so that many are equal. */
    Instant instant() {
        return Fixtures.NOON.plusSeconds(below(8));
    }

    Period period() {
        return chance(50) ? Period.from(Period.BEGINNING) : new Period(instant(), instant());
    }

    String word() {
        return among(List.of("a", "A", "á", "b", "b ", "tea", "😀", "tea-2", "語"));
    }

    /** The version that replaces this one, or now and then another. */
    long next(long version) {
        return chance(75) ? version + 1 : version + below(3);
    }
}
