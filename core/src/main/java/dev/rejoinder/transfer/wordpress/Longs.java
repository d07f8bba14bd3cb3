package dev.rejoinder.transfer.wordpress;

import java.util.Arrays;

/** A list of numbers that takes eight bytes for each. */
final class Longs {
    private long[] numbers = new long[16];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return numbers[place];
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /** Places of these numbers, which must not change any more. */
    Places places() {
        return new Places(numbers, size);
    }
}
