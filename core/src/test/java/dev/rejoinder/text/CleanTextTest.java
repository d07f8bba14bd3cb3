package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @Test
    void aLineHasSingleBlanksAndNoneAtItsEnds() {
        assertThat(CleanText.line("  Ada\t\n Lovelace\u0085\u00a0\u3000\u2028")).isEqualTo("Ada Lovelace");
    }

    @Test
    void halfPairsAreReplacedAndControlsGo() {
        assertThat(CleanText.line("a\ud800b\udc00\u0000\u0007\u007f\u009b\ufffe"))
                .isEqualTo("a\ufffdb\ufffd");
        assertThat(CleanText.block("a\ud800b\u0000\u001b")).isEqualTo("a\ufffdb");
        assertThat(CleanText.line("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void aLineReadsInTheOrderInWhichItIsStored() {
        assertThat(CleanText.line("admin\u202egnp.exe\u202c \u2066x\u2069")).isEqualTo("admingnp.exe x");
        assertThat(CleanText.line("a\udb40\udc61\udb40\udc7fb\u200bc\u00add\ufeff"))
                .isEqualTo("abcd");
    }

    @Test
    void joinersThatScriptsAndEmojiNeedStay() {
        assertThat(CleanText.line("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
        assertThat(CleanText.line("\ud83d\udc68\u200d\ud83d\udc69")).isEqualTo("\ud83d\udc68\u200d\ud83d\udc69");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200d\u200c", "\u3164", "\u2800", "\u115f\u1160", "\ufe0f", "\u00a0\u200e", "\u0000"})
    void aLineInWhichNothingCanBeSeenIsBlank(String text) {
        assertThat(CleanText.line(text)).isEmpty();
    }

    @Test
    void aBlockKeepsItsLinesAndItsSpace() {
        assertThat(CleanText.block("    a\r\nb\rc\n\n\td  \u2066x\u2069"))
                .isEqualTo("    a\nb\nc\n\n\td  \u2066x\u2069");
    }

    @Test
    void bothAreDoneAfterOnce() {
        for (int c = 0; c <= 0xffff; c++) {
            String text = "a" + (char) c + " " + (char) c;
            assertThat(CleanText.line(CleanText.line(text))).as("U+%04X", c).isEqualTo(CleanText.line(text));
            assertThat(CleanText.block(CleanText.block(text))).as("U+%04X", c).isEqualTo(CleanText.block(text));
        }
    }
}
