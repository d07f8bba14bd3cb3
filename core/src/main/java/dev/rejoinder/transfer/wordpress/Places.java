package dev.rejoinder.transfer.wordpress;

/**
 * Finds numbers in an array: a hash table of the places alone, so that a million numbers take 8 MB and not the 80 of a
 * map of objects.
 */
final class Places {
    static final int NONE = -1;

    private final long[] numbers;
    /** One more than the place, 0 where nothing is; at most half of them full. */
    private final int[] slots;

    Places(long[] numbers, int size) {
        this.numbers = numbers;
        this.slots = new int[4 * Integer.highestOneBit(Math.max(size, 1))];
    }

    /** @return the place that was put for the same number before, which is kept, or {@link #NONE} */
    int put(int place) {
        int slot = slot(numbers[place]);
        int before = slots[slot] - 1;
        if (before == NONE) {
            slots[slot] = place + 1;
        }
        return before;
    }

    /** The place that was put for this number, or {@link #NONE}. */
    int of(long number) {
        return slots[slot(number)] - 1;
    }

    private int slot(long number) {
        int mask = slots.length - 1;
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
