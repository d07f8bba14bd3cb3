package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * What an edit changed, word by word. Pure functions over sources as they were typed: nothing is repaired or made safe, so
 * escape a run where it is shown.
 *
 * <p>A word is a run of letters, digits and marks; in scripts without blanks, such as Chinese and Thai, each character
 * with its marks. A run of blanks counts as one, and every other character, joined emoji whole, as one.
 *
 * <p>The changes are the fewest possible, by E. W. Myers' algorithm in linear space (“An O(ND) Difference Algorithm and
 * Its Variations”, 1986); blanks that would be all that is kept between two changes are changed with them. The search
 * ends after 20 million steps, which two texts with some thousands of changed words take, and a fraction
 * of a second. What is not aligned by then is removed and added as a whole, between what both begin and end with.
 */
public final class WordDiff {

    /** A piece of a text, never empty. */
    public sealed interface Run {

        String text();

        /** In both texts. */
        record Kept(String text) implements Run {}

        /** In the text before alone. */
        record Removed(String text) implements Run {}

        /** In the text after alone. */
        record Added(String text) implements Run {}
    }

    private final Words before;
    private final Words after;
    private final BitSet removed;
    private final BitSet added;
    private final List<Run> runs = new ArrayList<>();

    private WordDiff(Words before, Words after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.removed = alignment.removed();
        this.added = alignment.added();
    }

    /**
     * The runs in order: the kept and the removed ones are together the text before, the kept and the added ones the text
     * after, exactly. No two of a kind stand side by side, and what was removed stands before what was added in its place.
     */
    public static List<Run> between(String before, String after) {
        WordNumbers numbers = new WordNumbers();
        Words old = numbers.of(before);
        Words fresh = numbers.of(after);
        return new WordDiff(old, fresh, Alignment.of(old.numbers(), fresh.numbers())).runs();
    }

    private List<Run> runs() {
        changeLoneBlanks();
        int i = 0;
        int j = 0;
        while (i < before.count() || j < after.count()) {
            int kept = keptAt(i, j);
            add(before.text(i, i + kept), Run.Kept::new);
            i += kept;
            j += kept;
            int removedEnd = removed.nextClearBit(i);
            add(before.text(i, removedEnd), Run.Removed::new);
            i = removedEnd;
            int addedEnd = added.nextClearBit(j);
            add(after.text(j, addedEnd), Run.Added::new);
            j = addedEnd;
        }
        return List.copyOf(runs);
    }

    private int keptAt(int i, int j) {
        int kept = 0;
        while (i + kept < before.count() && !removed.get(i + kept) && !added.get(j + kept)) {
            kept++;
        }
        return kept;
    }

    private void add(String text, Function<String, Run> kind) {
        if (!text.isEmpty()) {
            runs.add(kind.apply(text));
        }
    }

    /** For {@code old words} to become {@code new ones} is one change to a reader, not two with a blank between. */
    private void changeLoneBlanks() {
        int j = 0;
        boolean changed = false;
        for (int i = 0; i < before.count(); i++) {
            if (removed.get(i)) {
                changed = true;
                continue;
            }
            boolean behindChange = changed || added.get(j);
            j = added.nextClearBit(j);
            boolean beforeChange = removed.get(i + 1) || added.get(j + 1);
            changed = behindChange && beforeChange && before.isBlank(i);
            if (changed) {
                removed.set(i);
                added.set(j);
            }
            j++;
        }
    }
}
