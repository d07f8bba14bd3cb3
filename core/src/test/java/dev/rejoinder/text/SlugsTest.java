package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello, World!                 | hello-world",
                "  10 ways -- to  win_at life  | 10-ways-to-win-at-life",
                "Déjà vu                       | deja-vu",
                "Straße, Øre, Łódź, Æon, Þór   | strasse-ore-lodz-aeon-thor",
                "Tiếng Việt: Đà Nẵng           | tieng-viet-da-nang",
                "İstanbul ılık                 | istanbul-ilik",
                "It's what you’d expect        | its-what-youd-expect",
                "ﬁne ＦＵＬＬ ½ Ⅷ             | fine-full-1-2-viii",
                "Привет, мир: Йод              | привет-мир-йод",
                "Ελληνικά: ΌΣΟΣ                | ελληνικά-όσος",
                "こんにちは、世界！ガギグ          | こんにちは-世界-ガギグ",
                "한국어 제목                     | 한국어-제목",
                "हिन्दी में शीर्षक                  | हिन्दी-में-शीर्षक",
                "مرحبا بالعالم ١٢٣             | مرحبا-بالعالم-١٢٣",
                "שלום עולם                     | שלום-עולם",
                "ภาษาไทย ที่นี่                    | ภาษาไทย-ที่นี่",
                "C++ & C#                      | c-c",
                "a/b?c=d#e%20f                 | a-b-c-d-e-20f"
            })
    void aTitleOfAnyScriptGivesAReadableSlug(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void persianWordsArePartedAtTheirNonJoiner() {
        assertThat(Slugs.of("می\u200cخواهم")).isEqualTo("می-خواهم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🎉🎉", "!?…", "---", "\u0301", "\u3164", "\ud800", "\u202e"})
    void aTitleWithoutLettersAndDigitsHasNone(String title) {
        assertThat(Slugs.of(title)).isEmpty();
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String slug = Slugs.of("word ".repeat(100));

        assertThat(slug)
                .hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH)
                .startsWith("word-word")
                .endsWith("-word");
        assertThat(Slugs.of("x".repeat(500))).hasSize(Slugs.MAX_LENGTH);
        assertThat(Slugs.of("\ud83a\udd22".repeat(200))).hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH);
    }

    @Test
    void everyLetterAndDigitThatShowsGivesASlug() {
        for (int c = 0; c < 0x32000; c++) {
            String slug = Slugs.of(Character.toString(c));
            String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (!CleanText.line(folded).isEmpty() && folded.codePoints().anyMatch(SlugsTest::isLetterOrDigit)) {
                assertThat(slug).as("U+%04X", c).isNotEmpty();
            }
            assertThat(Slugs.of(slug)).as("U+%04X", c).isEqualTo(slug);
        }
    }

    private static boolean isLetterOrDigit(int c) {
        boolean apostrophe = c == 0x2bb || c == 0x2bc;
        return Character.isLetterOrDigit(c) && !apostrophe;
    }

    @Test
    void theSlugOfASlugIsItself() {
        long seed = Long.getLong("rejoinder.seed", 20_261_122);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int n = random.nextInt(1, 60); n > 0; n--) {
                int limit = random.nextInt(3) == 0 ? 0x2fa20 : 0x3000;
                title.appendCodePoint(random.nextInt(limit)).append(random.nextInt(6) == 0 ? " " : "");
            }
            String slug = Slugs.of(title.toString().repeat(random.nextInt(1, 6)));
            assertThat(Slugs.of(slug))
                    .as("seed %d, %s", seed, Rendered.quoted(slug))
                    .isEqualTo(slug);
        }
    }
}
