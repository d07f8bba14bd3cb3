package dev.rejoinder.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTreeTest {

    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

    /** Ranks tie for ten keys each. */
    private static final Rank<Entry> TENS = entry -> new long[] {entry.key() / 1_000, entry.key() / 10};

    private record Entry(int key, int value) {}

    /** The keys from one to another, the latter excluded; without a look at the entry where its rank will do. */
    private record Between(int from, int to) implements Range<Entry> {

        @Override
        public int locate(Entry entry) {
            return entry.key() < from ? -1 : entry.key() < to ? 0 : 1;
        }

        @Override
        public int locate(long thousand, long ten) {
            if (ten == from / 10 || ten == to / 10) {
                return UNTOLD;
            }
            return ten < from / 10 ? -1 : ten > to / 10 ? 1 : 0;
        }
    }

    private enum Kind {
        PLAIN,
        RANKED;

        SortedTree<Entry> empty() {
            return this == PLAIN ? SortedTree.sortedBy(BY_KEY) : SortedTree.sortedBy(TENS, BY_KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 10", "PLAIN, 300", "PLAIN, 20000", "RANKED, 10", "RANKED, 300", "RANKED, 20000"})
    void isTheSameAsAnOrdinaryMapAfterAnyChanges(Kind kind, int keys) {
        for (long seed = 1; seed <= 3; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SortedTree<Entry> tree = kind.empty();
            NavigableMap<Integer, Entry> expected = new TreeMap<>();
            for (int step = 0; step < 4 * keys; step++) {
                // Grows for the first half and shrinks for the second one.
                boolean adds = random.nextInt(10) < (step < 2 * keys ? 8 : 2);
                Entry entry = new Entry(random.nextInt(keys), step);
                tree = adds ? tree.with(entry) : tree.without(entry);
                if (adds) {
                    expected.put(entry.key(), entry);
                } else {
                    expected.remove(entry.key());
                }
                if (step % (keys / 5) == 0) {
                    assertSame(tree, expected, random, "seed %d, step %d".formatted(seed, step));
                }
            }
        }
    }

    private static void assertSame(
            SortedTree<Entry> tree, NavigableMap<Integer, Entry> expected, SplittableRandom random, String when) {
        int bound = expected.isEmpty() ? 1 : expected.lastKey() + 2;
        int from = random.nextInt(bound);
        int to = from + random.nextInt(bound);
        int limit = 1 + random.nextInt(200);
        Range<Entry> range = new Between(from, to);
        List<Entry> within = new ArrayList<>(expected.subMap(from, to).values());

        assertThat(tree.size()).as(when).isEqualTo(expected.size());
        assertThat(tree.all(new Between(0, bound))).as(when).isEqualTo(List.copyOf(expected.values()));
        assertThat(tree.count(range)).as(when).isEqualTo(within.size());
        assertThat(tree.find(range)).as(when).isEqualTo(within.isEmpty() ? null : within.get(0));
        assertThat(tree.find(new Between(from, from + 1))).as(when).isEqualTo(expected.get(from));
        assertThat(tree.page(range, Order.OLDEST, limit)).as(when).isEqualTo(firstOf(within, limit));
        Collections.reverse(within);
        assertThat(tree.page(range, Order.NEWEST, limit)).as(when).isEqualTo(firstOf(within, limit));
    }

    private static Slice<Entry> firstOf(List<Entry> entries, int limit) {
        return new Slice<>(entries.subList(0, Math.min(limit, entries.size())), entries.size() > limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 129, 4096, 4097, 10_000})
    void takesAnyNumberInAnyOrderAndGivesItBack(int size) {
        List<Integer> ascending = IntStream.range(0, size).boxed().toList();
        List<Integer> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        List<Integer> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(size));
        List<List<Integer>> orders = List.of(ascending, descending, shuffled);
        for (List<Integer> in : orders) {
            for (List<Integer> out : orders) {
                SortedTree<Entry> full = withAll(Kind.RANKED.empty(), in);
                assertThat(keys(full)).isEqualTo(ascending);
                SortedTree<Entry> rest = full;
                for (int i = 0; i < size; i++) {
                    rest = rest.without(new Entry(out.get(i), 0));
                    assertThat(rest.size()).isEqualTo(size - i - 1);
                }
                assertThat(keys(rest)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesEveryEarlierVersionAsItWas(Kind kind) {
        List<SortedTree<Entry>> versions = new ArrayList<>(List.of(kind.empty()));
        for (int i = 0; i < 500; i++) {
            versions.add(versions.get(i).with(new Entry(i, i)));
        }
        SortedTree<Entry> last = versions.get(500);
        for (int i = 0; i < 500; i++) {
            last = last.with(new Entry(i, -1));
        }
        for (int i = 0; i < 500; i++) {
            last = last.without(new Entry(i, 0));
        }

        assertThat(keys(last)).isEmpty();
        for (int i = 0; i <= 500; i++) {
            assertThat(versions.get(i).all(new Between(0, 1_000)))
                    .isEqualTo(
                            IntStream.range(0, i).mapToObj(n -> new Entry(n, n)).toList());
        }
    }

    @Test
    void changesOneEntryIntoAnotherWhereverThatLies() {
        SortedTree<Entry> tree = withAll(Kind.PLAIN.empty(), List.of(1, 2, 3));

        assertThat(keys(tree.change(null, null))).containsExactly(1, 2, 3);
        assertThat(keys(tree.change(null, new Entry(4, 0)))).containsExactly(1, 2, 3, 4);
        assertThat(keys(tree.change(new Entry(2, 0), null))).containsExactly(1, 3);
        assertThat(keys(tree.change(new Entry(2, 0), new Entry(9, 0)))).containsExactly(1, 3, 9);
        assertThat(tree.change(new Entry(2, 0), new Entry(2, 7)).all(new Between(2, 3)))
                .containsExactly(new Entry(2, 7));
    }

    @Test
    void keepsApartWhatOnlyTheRankTellsApart() {
        SortedTree<Entry> tree = SortedTree.sortedBy(
                entry -> new long[] {entry.key() / 10, entry.key()}, Comparator.comparing(Entry::value));
        for (int i = 0; i < 1_000; i++) {
            tree = tree.with(new Entry(i % 20, i / 20));
        }
        SortedTree<Entry> changed = tree.change(new Entry(3, 7), new Entry(15, 50));
        Range<Entry> threes = Range.ofRank(0, 3);
        Range<Entry> seven = Range.at(Entry::value, 7);

        assertThat(tree.count(threes)).isEqualTo(50);
        assertThat(tree.find(threes.then(seven))).isEqualTo(new Entry(3, 7));
        assertThat(changed.count(threes)).isEqualTo(49);
        assertThat(changed.find(threes.then(seven))).isNull();
        assertThat(changed.page(Range.ofRank(1, 15), Order.NEWEST, 2))
                .isEqualTo(new Slice<>(List.of(new Entry(15, 50), new Entry(15, 49)), true));
        assertThat(changed.change(new Entry(4, 7), new Entry(5, 7)).size()).isEqualTo(999);
    }

    @Test
    void anInvertedRangeHoldsNothing() {
        SortedTree<Entry> tree =
                withAll(Kind.PLAIN.empty(), IntStream.range(0, 500).boxed().toList());
        Range<Entry> inverted = new Between(300, 200);

        assertThat(tree.count(inverted)).isZero();
        assertThat(tree.find(inverted)).isNull();
        for (Order order : Order.values()) {
            assertThat(tree.page(inverted, order, 10)).isEqualTo(new Slice<>(List.of(), false));
        }
    }

    private static SortedTree<Entry> withAll(SortedTree<Entry> tree, List<Integer> keys) {
        SortedTree<Entry> all = tree;
        for (int key : keys) {
            all = all.with(new Entry(key, key));
        }
        return all;
    }

    private static List<Integer> keys(SortedTree<Entry> tree) {
        return tree.all(new Between(0, Integer.MAX_VALUE)).stream()
                .map(Entry::key)
                .toList();
    }
}
