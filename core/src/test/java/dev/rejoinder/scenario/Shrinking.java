package dev.rejoinder.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a list that fails as short as it gets. First it looks for the end of the list that fails alone, since what matters
 * is mostly near; then it leaves out halves, quarters and so on, down to single items, as long as the rest fails.
 */
final class Shrinking<T> {

    private final Predicate<List<T>> fails;
    private final long end;
    private int attempts;

    /** @param attempts how often it tries at most, and {@code time} for how long */
    Shrinking(Predicate<List<T>> fails, int attempts, Duration time) {
        this.fails = fails;
        this.attempts = attempts;
        this.end = System.nanoTime() + time.toNanos();
    }

    private boolean stillFails(List<T> items) {
        return attempts-- > 0 && fails.test(items);
    }

    private boolean isOver() {
        return attempts <= 0 || System.nanoTime() > end;
    }

    /** @param failing which is known to fail */
    List<T> shortest(List<T> failing) {
        List<T> shortest = failingEnd(failing);
        for (int size = (shortest.size() + 1) / 2; size > 0 && !isOver(); size = size == 1 ? 0 : (size + 1) / 2) {
            shortest = without(shortest, size);
        }
        return shortest;
    }

    private List<T> failingEnd(List<T> failing) {
        for (int size = 8; size < failing.size() && !isOver(); size *= 2) {
            List<T> last = failing.subList(failing.size() - size, failing.size());
            if (stillFails(last)) {
                return last;
            }
        }
        return failing;
    }

    /** Leaves out as many of so many in a row as it can; single ones again and again, since one may need another. */
    private List<T> without(List<T> failing, int size) {
        List<T> left = failing;
        boolean shorter = true;
        while (shorter && !isOver()) {
            shorter = false;
            for (int start = left.size() - size; start > -size && !isOver(); start -= size) {
                List<T> fewer = new ArrayList<>(left.subList(0, Math.max(start, 0)));
                fewer.addAll(left.subList(Math.min(start + size, left.size()), left.size()));
                if (stillFails(fewer)) {
                    left = fewer;
                    shorter = size == 1;
                }
            }
        }
        return left;
    }
}
