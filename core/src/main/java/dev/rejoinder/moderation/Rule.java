package dev.rejoinder.moderation;

import dev.rejoinder.model.Verdict;

/**
 * Looks at a draft and gives a verdict.
 *
 * <p>Rules run outside any transaction, so a slow one holds no connection; they have to be safe for use by many threads.
 * All rules run on every draft, in the order in which they were added, and the strictest verdict wins. A rule that throws,
 * or gives {@code null}, holds the comment, and the finding says that it failed.
 */
@FunctionalInterface
public interface Rule {

    Verdict judge(Draft draft);

    /**
     * Whether it goes by {@link Draft#approvedBefore}, for which the store has to be asked. If none of the rules does, that
     * is zero.
     */
    default boolean looksAtHistory() {
        return true;
    }

    /** What findings call this rule: 1 to 100 characters. */
    default String name() {
        String simple = getClass().getSimpleName();
        return simple.isEmpty() || getClass().isHidden() ? "host rule" : simple;
    }
}
