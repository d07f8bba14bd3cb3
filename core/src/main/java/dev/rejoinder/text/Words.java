package dev.rejoinder.text;

/**
 * A text, cut into words.
 *
 * @param ends where each word ends, and the next begins
 * @param numbers one for each word, equal for equal words
 */
record Words(String source, int[] ends, int[] numbers) {

    int count() {
        return numbers.length;
    }

    String text(int from, int to) {
        return source.substring(start(from), start(to));
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    boolean isBlank(int word) {
        return Character.isWhitespace(source.codePointAt(start(word)));
    }
}
