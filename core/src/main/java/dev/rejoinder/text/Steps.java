package dev.rejoinder.text;

/** So many comparisons are made for one difference, and no more. */
final class Steps {

    private static final int MAX = 20_000_000;

    /** The n-th change of a search takes n / 2 steps or more, so that there are never so many. */
    static final int MAX_CHANGES = (int) Math.ceil(2 * Math.sqrt(MAX)) + 1;

    private long left = MAX;

    void take(int steps) {
        left -= steps;
    }

    boolean areUsedUp() {
        return left <= 0;
    }
}
