package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rejoinder.text.WordDiff.Run;
import dev.rejoinder.text.WordDiff.Run.Added;
import dev.rejoinder.text.WordDiff.Run.Kept;
import dev.rejoinder.text.WordDiff.Run.Removed;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    private static final long SEED = Long.getLong("rejoinder.seed", 20_261_123);

    /** Many times what it takes on a quiet machine, to tell a hang from a busy one. */
    private static final Duration HANG = Duration.ofSeconds(60);

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I like tea.          | I like coffee.         | I like [-tea][+coffee].",
                "I like tea.          | I really like tea.     | I [+really ]like tea.",
                "I really like tea.   | I like tea.            | I [-really ]like tea.",
                "old big words here   | new large words here   | [-old big][+new large] words here",
                "a b c                | a x c y                | a [-b][+x] c[+ y]",
                "one two              | two one                | [-one ]two[+ one]",
                "don't                | do not                 | [-don't][+do not]",
                "v1.2.3               | v1.3.3                 | v1.[-2][+3].3",
                "so (I) think         | so I think             | so [-(]I[-)] think",
                "Straße               | Strasse                | [-Straße][+Strasse]",
                "same                 | same                   | same"
            })
    void anEditIsSeenInWords(String before, String after, String shown) {
        assertThat(shown(before, after)).isEqualTo(shown);
    }

    @Test
    void scriptsWithoutBlanksAreComparedByCharacter() {
        assertThat(shown("我喜欢喝茶", "我喜欢咖啡")).isEqualTo("我喜欢[-喝茶][+咖啡]");
        assertThat(shown("お茶が好きです", "お酒が好きです")).isEqualTo("お[-茶][+酒]が好きです");
        assertThat(shown("ฉันชอบที่นี่", "ฉันชอบที่นั่น")).isEqualTo("ฉันชอบที่[-นี่][+นั่น]");
        assertThat(shown("나는 차를 좋아해", "나는 커피를 좋아해")).isEqualTo("나는 [-차를][+커피를] 좋아해");
    }

    @Test
    void whatIsOneCharacterToAReaderIsNeverCut() {
        assertThat(shown(
                        "a \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67!",
                        "a \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66!"))
                .isEqualTo(
                        "a [-\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67][+\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66]!");
        assertThat(shown("e\u0301t\u00e9", "e\u0300t\u00e9")).isEqualTo("[-e\u0301t\u00e9][+e\u0300t\u00e9]");
        assertThat(shown("می\u200cخواهم", "می\u200cروم")).isEqualTo("[-می\u200cخواهم][+می\u200cروم]");
    }

    @Test
    void linesAreKeptAndBlanksAreSeen() {
        assertThat(shown("a\nb", "a\n\nb")).isEqualTo("a[-\n][+\n\n]b");
        assertThat(shown("a\r\nb\n", "a\nb\n")).isEqualTo("a[-\r\n][+\n]b\n");
    }

    @Test
    void allOrNothingIsOneRunOrNone() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("a b", "a b")).containsExactly(new Kept("a b"));
        assertThat(WordDiff.between("", "a b")).containsExactly(new Added("a b"));
        assertThat(WordDiff.between("a b", "")).containsExactly(new Removed("a b"));
    }

    @Test
    void theRunsAreBothTextsWhateverTheyAre() {
        String[] pieces = {
            "a",
            "b",
            "ab",
            " ",
            "  ",
            "\n",
            "\r\n",
            ".",
            "*",
            "小",
            "ที่",
            "\u0301",
            "\u200d",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\ud83c\uddea",
            "\u00a0",
            "1"
        };
        for (int i = 0; i < 50_000; i++) {
            String before = random(pieces, random.nextInt(30));
            String after = random.nextInt(4) == 0 ? random(pieces, random.nextInt(30)) : edited(before, pieces);
            assertWhole(before, after);
        }
    }

    private String random(String[] pieces, int count) {
        return random.ints(count, 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining());
    }

    private String edited(String text, String[] pieces) {
        StringBuilder edited = new StringBuilder(text);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(edited.length() + 1);
            int to = Math.min(edited.length(), at + random.nextInt(3));
            edited.replace(at, to, random(pieces, random.nextInt(3)));
        }
        return edited.toString();
    }

    /** No word is a blank here, so that none is changed for the sake of its neighbours. */
    @Test
    void noEditWithFewerWordsWouldDo() {
        for (int i = 0; i < 50_000; i++) {
            String[] letters = {"小", "大", "中", "天"};
            String before = random(letters, random.nextInt(14));
            String after = random(letters, random.nextInt(14));
            assertThat(lengthOf(WordDiff.between(before, after), Kept.class))
                    .as("%s to %s, seed %d", before, after, SEED)
                    .isEqualTo(longestCommon(before, after));
            assertWhole(before, after);
        }
    }

    private static int lengthOf(List<Run> runs, Class<? extends Run> kind) {
        return runs.stream()
                .filter(kind::isInstance)
                .mapToInt(run -> run.text().length())
                .sum();
    }

    /** The textbook's table. */
    private static int longestCommon(String one, String other) {
        int[][] longest = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                longest[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.length()][other.length()];
    }

    @Test
    void aFewChangesOfALongTextAreFound() {
        List<String> words =
                IntStream.range(0, 200_000).mapToObj(i -> "w" + i % 977).toList();
        String before = String.join(" ", words);
        String after = "first " + before.replaceFirst("w500 ", "changed ") + " last";

        List<Run> runs = assertTimeoutPreemptively(HANG, () -> WordDiff.between(before, after));

        assertThat(runs.stream().filter(run -> !(run instanceof Kept)))
                .containsExactly(new Added("first "), new Removed("w500"), new Added("changed"), new Added(" last"));
    }

    @Test
    void aThousandChangesAreFound() {
        String before = numbered(i -> "w" + i);
        String after = numbered(i -> i % 5 == 0 ? "x" + i : "w" + i);

        assertThat(WordDiff.between(before, after).stream().filter(Removed.class::isInstance))
                .hasSize(1_000);
    }

    private static String numbered(Function<Integer, String> word) {
        return IntStream.range(0, 5_000).boxed().map(word).collect(Collectors.joining(" "));
    }

    @Test
    void textsThatAreTooDifferentAreReplacedBetweenWhatTheyShare() {
        String before = "head " + random(new String[] {"a.", "b.", "c."}, 40_000) + " tail";
        String after = "head " + random(new String[] {"c.", "d.", "e."}, 40_000) + " tail";

        List<Run> runs = assertTimeoutPreemptively(HANG, () -> WordDiff.between(before, after));

        assertWhole(before, after);
        assertThat(runs).hasSize(4);
        assertThat(runs.get(0)).isEqualTo(new Kept("head "));
        assertThat(runs.get(1)).isInstanceOf(Removed.class);
        assertThat(runs.get(2)).isInstanceOf(Added.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'a ', 'a '",
        "'a ', 'b '",
        "'.', '.a'",
        "'小', '大'",
        "'\ud83d\udc69\u200d', '\ud83c\uddea'",
        "'e\u0301', '\u0301'"
    })
    void textsMadeToBeSlowAreNot(String unit, String other) {
        String before = "x" + unit.repeat(1_000_000 / unit.length()) + numbered(i -> "p" + i);
        String after = "y" + other.repeat(1_000_000 / other.length()) + numbered(i -> "q" + i);

        assertTimeoutPreemptively(HANG, () -> assertWhole(before, after));
        assertTimeoutPreemptively(HANG, () -> assertWhole(before, "z"));
    }

    private static void assertWhole(String before, String after) {
        List<Run> runs = WordDiff.between(before, after);
        assertThat(joined(runs, Added.class)).as("seed %d", SEED).isEqualTo(before);
        assertThat(joined(runs, Removed.class)).as("seed %d", SEED).isEqualTo(after);
        for (int i = 0; i < runs.size(); i++) {
            assertThat(runs.get(i).text()).isNotEmpty();
            assertThat(i == 0 || follows(runs.get(i - 1), runs.get(i)))
                    .as("%s, seed %d", runs, SEED)
                    .isTrue();
        }
    }

    private static String joined(List<Run> runs, Class<? extends Run> without) {
        return runs.stream()
                .filter(run -> !without.isInstance(run))
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static boolean follows(Run run, Run next) {
        return run.getClass() != next.getClass() && !(run instanceof Added && next instanceof Removed);
    }

    private static String shown(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(run ->
                        run instanceof Kept ? run.text() : (run instanceof Removed ? "[-" : "[+") + run.text() + "]")
                .collect(Collectors.joining());
    }
}
