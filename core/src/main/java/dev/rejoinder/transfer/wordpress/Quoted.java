package dev.rejoinder.transfer.wordpress;

/** A value as a report quotes it: what stands where a number should be may be a page of text. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        int length = text.length() <= LONGEST ? text.length() : text.offsetByCodePoints(0, LONGEST / 2);
        return "'" + text.substring(0, length) + (length < text.length() ? "…'" : "'");
    }
}
