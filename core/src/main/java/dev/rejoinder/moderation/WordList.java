package dev.rejoinder.moderation;

import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.text.CleanText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and phrases, found as whole words: {@code ass} is not in {@code class}. The time it takes depends on the length of
 * the text and of the longest phrase, not on the number of words.
 */
final class WordList {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Set<String> phrases;
    private final int longest;

    private WordList(Set<String> phrases) {
        this.phrases = phrases;
        this.longest = phrases.stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    static WordList of(Collection<String> words) {
        return new WordList(words.stream()
                .map(word -> String.join(" ", split(word)))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    List<String> foundIn(Draft draft) {
        Set<String> found = new LinkedHashSet<>();
        find(draft.text(), found);
        find(draft.author().name(), found);
        if (draft.author() instanceof Guest guest) {
            find(guest.email() == null ? "" : guest.email(), found);
            find(guest.url() == null ? "" : guest.url(), found);
        }
        return found.stream()
                .limit(Verdict.MAX_EVIDENCE)
                .map(phrase -> phrase.length() > Verdict.MAX_EVIDENCE_LENGTH
                        ? CleanText.block(phrase.substring(0, Verdict.MAX_EVIDENCE_LENGTH))
                        : phrase)
                .toList();
    }

    private void find(String text, Set<String> found) {
        List<String> words = split(text);
        for (int start = 0; start < words.size(); start++) {
            int end = Math.min(start + longest, words.size());
            for (int stop = start + 1; stop <= end; stop++) {
                String phrase = String.join(" ", words.subList(start, stop));
                if (phrases.contains(phrase)) {
                    found.add(phrase);
                }
            }
        }
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
