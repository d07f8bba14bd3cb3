package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rejoinder.model.Format;
import dev.rejoinder.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final String NAME =
            "[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}_]*([.-][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}_]+)*";

    /** Many times what it takes on a quiet machine, to tell a hang from a busy one. */
    private static final Duration HANG = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@ada                                   | ada",
                "Thanks, @ada! And @bob_7, (@cy.d-e).   | ada bob_7 cy.d-e",
                "@ada. @bob- @cy... @dee--x @eve.       | ada bob cy dee eve",
                ".@ada \"@bob\" '@cy' cc:@dee —@eve      | ada bob cy dee eve",
                "@ada, @Ada and @ada again              | ada Ada",
                "@_ @_ada_x @7of9                       | _ _ada_x 7of9",
                "@Zoë @Łódź @Ирина @मीरा @이순신             | Zoë Łódź Ирина मीरा 이순신",
                "转发@小明 さん@花子、                           | 小明 花子",
                "＠ada and ＠花子                           | ada 花子",
                "@ada/@bob/c                            | ada"
            })
    void namesAreFoundInRunningText(String source, String names) {
        for (Format format : Format.values()) {
            assertThat(Mentions.in(new Text(format, source))).as("%s", format).containsExactly(names.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@ ada @-x @.x @!",
                "@\u0301",
                "a@b.c ada.lovelace@example.org <ada@example.org>",
                "ada+blog@example.org ada_@example.org x@y@z",
                "@ada@example.org ＠ada＠example.org",
                "@@ada @＠ada",
                "\\@ada \\\\@ada \\＠ada",
                "https://example.org/@ada http://ada@example.org www.example.org/@ada?to=@bob",
                "example.org/@ada",
                "mailto:ada@example.org",
                "{@link Foo}"
            })
    void addressesAndEscapesCallNobody(String source) {
        for (Format format : Format.values()) {
            assertThat(Mentions.in(new Text(format, source))).as("%s", format).isEmpty();
        }
    }

    @Test
    void markdownCallsNobodyInCodeAndLinks() {
        assertThat(markdown("`@a` and ``@b`` @yes\n\n    @c\n\n```@d\n@e\n```\n"))
                .containsExactly("yes");
        assertThat(markdown("[@a](http://x.example) [b @c][r] <http://x.example/@d> ![@e](http://x.example)\n\n"
                        + "[r]: http://x.example/@f '@g'"))
                .isEmpty();
        assertThat(markdown("[a [@b](http://x.example) @yes](http://y.example)"))
                .containsExactly("yes");
        assertThat(markdown("[ada](http://x.example)@example.org `ada`@example.org"))
                .isEmpty();
    }

    @Test
    void htmlCallsNobodyInCodeAndLinksAndWhatIsNotShown() {
        assertThat(html("<code>@a</code> <pre>@b\n@c</pre> <kbd>@d</kbd> <samp>@e</samp> @yes"))
                .containsExactly("yes");
        assertThat(html("<a href='http://x.example/@a' title='@b'>@c <b>@d</b></a> <!-- @e --> <script>@f</script>"))
                .isEmpty();
        assertThat(html("<a href='http://x.example'>a<a href='http://x.example'>@b</a></a><img alt='@c' src='x'>"))
                .doesNotContain("b");
    }

    @Test
    void aNameIsReadAcrossMarksButNotAcrossLines() {
        assertThat(markdown("**@ada** @*bob*, _@cy_ ~~@dee~~")).containsExactly("ada", "bob", "cy", "dee");
        assertThat(html("<b>ada</b>@example.org <b>@ada</b><i>na</i>")).containsExactly("adana");
        assertThat(html("x<br>@ada<br>y<p>@bob</p>z<ul><li>@cy<li>@dee</ul>"))
                .containsExactly("ada", "bob", "cy", "dee");
        assertThat(markdown("a\n@ada\n\n> @bob\n\n- @cy\n- @dee")).containsExactly("ada", "bob", "cy", "dee");
    }

    @Test
    void referencesAreTheCharactersThatTheyStandFor() {
        assertThat(html("&#64;ada &commat;bob a&#64;b.c")).containsExactly("ada", "bob");
        assertThat(markdown("@a\u0000da @b&#0;ob")).startsWith("ada");
    }

    @Test
    void composedAndDecomposedLettersAreOneName() {
        assertThat(markdown("@Zoe\u0308 @Zo\u00eb")).containsExactly("Zo\u00eb");
    }

    @Test
    void aNameThatIsTooLongIsNotCutToAnotherOnes() {
        String longest = "x".repeat(Mentions.MAX_NAME);

        assertThat(markdown("@" + longest + " @y" + longest + " @ada")).containsExactly(longest, "ada");
    }

    @Test
    void onlyTheFirstNamesAreCalled() {
        String crowd = String.join(
                " ", IntStream.range(0, 1_000).mapToObj(i -> "@m" + i / 2).toList());

        assertThat(markdown(crowd))
                .hasSize(Mentions.MAX_NAMES)
                .startsWith("m0", "m1")
                .endsWith("m" + (Mentions.MAX_NAMES - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "@a@",
                "@a.",
                "@-",
                "\\@",
                "＠",
                "a@b.c ",
                "@a`",
                "[@a](",
                "[@a](x)",
                "<a>@",
                "<b>@a",
                "@a\u0000",
                "@\u0301",
                "&#64;",
                "http://@",
                "<x@y>",
                "@\ud83d"
            })
    void aMillionSignsTakeNoTime(String unit) {
        String source = unit.repeat(1_000_000 / unit.length());
        for (Format format : Format.values()) {
            List<String> names = assertTimeoutPreemptively(HANG, () -> Mentions.in(new Text(format, source)));
            assertThat(names).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.rejoinder.text.HostileInputs#texts")
    void namesAreLawfulWhateverTheText(HostileInputs.Collection inputs) {
        inputs.texts().forEach(MentionsTest::assertLawful);
    }

    @Test
    void namesAreLawfulInRandomTexts() {
        String[] pieces = {
            "@",
            "ada",
            "@bob",
            ".",
            "-",
            "_",
            " ",
            "\n",
            "`",
            "**",
            "[",
            "](http://x.example)",
            "<a href=x>",
            "</a>",
            "<b>",
            "\\",
            "\u0301",
            "é",
            "小",
            "\ud83d",
            "\u0000",
            "&#64;",
            "＠",
            "http://"
        };
        long seed = Long.getLong("rejoinder.seed", 20_261_123);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertLawful(source.toString());
            } catch (AssertionError e) {
                throw new AssertionError("-Drejoinder.seed=" + seed, e);
            }
        }
    }

    private static void assertLawful(String source) {
        for (Format format : Format.values()) {
            assertThat(Mentions.in(new Text(format, source)))
                    .as("%s of %s", format, Rendered.quoted(source))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.length() <= Mentions.MAX_NAME && name.matches(NAME));
        }
    }

    private static List<String> markdown(String source) {
        return Mentions.in(Text.markdown(source));
    }

    private static List<String> html(String source) {
        return Mentions.in(Text.html(source));
    }
}
