package dev.rejoinder.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Cuts texts into words and numbers them, so that they are compared in no time. */
final class WordNumbers {

    /**
     * Every character is in one of the three. Letters that are written without blanks are left to the last, since a
     * sentence would be one word; the joiners within a word are Persian and Indian.
     */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]"
                    + "[\\p{L}\\p{N}\\p{M}\\u200c\\u200d"
                    + "&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]*"
                    + "|\\s+|\\X");

    private final Map<String, Integer> numbers = new HashMap<>();

    Words of(String source) {
        IntStream.Builder ends = IntStream.builder();
        IntStream.Builder found = IntStream.builder();
        Matcher word = WORD.matcher(source);
        while (word.find()) {
            ends.add(word.end());
            found.add(numbers.computeIfAbsent(word.group(), fresh -> numbers.size()));
        }
        return new Words(source, ends.build().toArray(), found.build().toArray());
    }
}
