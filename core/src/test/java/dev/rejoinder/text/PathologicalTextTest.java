package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rejoinder.model.Format;
import dev.rejoinder.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PathologicalTextTest {

    private static final int SIZE = 65_536;
    private static final int SMALL_STACK = 512 * 1024;

    /** Many times what it takes on a quiet machine, to tell a hang from a busy one. */
    private static final Duration HANG = Duration.ofSeconds(60);

    private final TextRenderer renderer = new TextRenderer();

    @Test
    void textsMadeToBlowUpStaySmallAndShallow() {
        List<String> texts = new ArrayList<>();
        for (JsonNode recipe : HostileInputs.recipes()) {
            String prefix = recipe.path("prefix").asString();
            String body = filled(recipe.path("unit").asString(), SIZE);
            texts.add(prefix + "\n\n" + body + recipe.path("suffix").asString());
        }
        assertThat(texts).isNotEmpty();
        renderAll(texts);
    }

    @ParameterizedTest
    @CsvSource({
        "<b>, </i>",
        "<x>, </y>",
        "<table>, </b>",
        "<pre>, </code>",
        "<ol><dl>, </h1>",
        "<div><table><td></div></table>, <a>",
        "<b><i><u>, x</p><p>",
        "<a x y z , >"
    })
    void openElementsAreNotSearchedLongerThanTheyAreDeep(String opening, String behind) {
        renderAll(List.of(filled(opening, SIZE) + filled(behind, SIZE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1_000, 200_000})
    void aReferenceDoesNotMultiplyALongAddress(int length) {
        renderAll(List.of("[a]: http://x.example/" + "y".repeat(length) + "\n\n" + filled("[a] ", SIZE)));
    }

    @Test
    void aTableDoesNotPadItsRowsWithoutEnd() {
        renderAll(List.of(filled("|a", SIZE) + "\n" + filled("|-", SIZE) + "\n" + filled("x\n", SIZE)));
    }

    @Test
    void aTextThatWouldOutgrowItsLimitIsShownAsItWasTyped() {
        String html = renderer.toHtml(Text.markdown("a & b < `c` " + filled("`&` ", SIZE)), TextPolicy.COMMENT);

        assertThat(html).startsWith("<p>a & b &lt; `c` `&` `&` ").endsWith("`&` </p>");
    }

    @Test
    void aPageOfSupplementaryCharactersIsNoOutgrowth() {
        String adlam = filled("\ud83a\udd00\ud83a\udd23\ud83a\udd24 ", SIZE);

        assertThat(renderer.toHtml(Text.html(adlam + "\n\n<b>" + adlam + "</b>"), TextPolicy.POST))
                .contains("<p><b>");
    }

    private void renderAll(List<String> texts) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> texts.forEach(this::render), "a small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((dead, cause) -> failure.set(cause));
        assertTimeoutPreemptively(HANG, () -> {
            thread.start();
            thread.join();
        });
        assertThat(failure.get()).isNull();
    }

    private void render(String source) {
        for (Format format : Format.values()) {
            Text text = new Text(format, source);
            for (TextPolicy policy : TextPolicy.values()) {
                String html = renderer.toHtml(text, policy);
                assertThat(html.length()).as(Rendered.quoted(source)).isLessThanOrEqualTo(4 * source.length() + 1024);
            }
            assertThat(renderer.excerpt(text, 200).length()).isLessThanOrEqualTo(400);
        }
    }

    private static String filled(String unit, int length) {
        return unit.repeat(length / unit.length() + 1);
    }
}
