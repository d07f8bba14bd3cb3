package dev.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordListTest {

    private static List<String> found(WordList list, String text) {
        return list.foundIn(new Draft(
                Subject.of("a", "b"), Guest.named("Ada"), Text.markdown(text), Origin.UNKNOWN, true, false, 0));
    }

    @Test
    void wordsAreWholeWords() {
        WordList list = WordList.of(List.of("ass", "two words"));

        assertThat(found(list, "classic assets, as-s ass_ess")).containsExactly("ass");
        assertThat(found(list, "class assess")).isEmpty();
        assertThat(found(list, "two, \n words; two word s")).containsExactly("two words");
    }

    @Test
    void wordsOfAnyScriptAreFoundInAnyCase() {
        WordList list = WordList.of(List.of("ΣΊΣΥΦΟΣ", "Straße", "नमस्ते", "דבר", "é"));

        assertThat(found(list, "straße नमस्ते! דבר, É")).containsExactly("straße", "नमस्ते", "דבר", "é");
    }

    @Test
    void aListOfNothingFindsNothing() {
        assertThat(found(WordList.of(List.of()), "anything")).isEmpty();
        assertThat(found(WordList.of(List.of("", " ", "…")), "… anything")).isEmpty();
    }

    @Test
    void evidenceIsCut() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            words.add("word" + i);
        }
        words.add("😀".repeat(10) + "𝒳".repeat(150));

        assertThat(found(WordList.of(words), String.join(" ", words))).hasSize(20);
        assertThat(found(WordList.of(List.of("a" + "𝒳".repeat(150))), "a" + "𝒳".repeat(150))
                        .get(0))
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\ud835\ufffd")
                .endsWith("\ufffd");
    }

    @Test
    void aLongTextAndAHugeListTakeNoTime() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 65_000; i++) {
            words.add("w" + i + " x" + i);
        }
        WordList list = WordList.of(words);
        String text = "some words that are not on it ".repeat(700) + "w64999 x64999";

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found(list, text)))
                .containsExactly("w64999 x64999");
    }
}
