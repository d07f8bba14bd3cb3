package dev.rejoinder.text;

import dev.rejoinder.model.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Twenty thousand texts that nobody thought of, bred from those that somebody did. */
class MutatedTextTest {

    private static final int MUTANTS = 20_000;

    private static final String[] PIECES = {
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "\"",
        "'",
        "`",
        "&",
        "&#",
        "&lt;",
        "&colon;",
        "=",
        " ",
        "\n\n",
        "<a href=",
        "javascript:",
        "data:",
        "http://a.example",
        "<img src=",
        " onerror=alert(1) ",
        "<script>",
        "</script>",
        "<style>",
        "<svg>",
        "<math>",
        "<title>",
        "<textarea>",
        "<noscript>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<pre>",
        "<td>",
        "<table>",
        "<ul><li>",
        "[",
        "](",
        ")",
        "![",
        "**",
        "_",
        "~~",
        "```\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|-|\n",
        "{{",
        "\u0000",
        "\ud800",
        "\udc00",
        "\ufeff",
        "\u202e",
        "\u2028",
        "\u000b",
        "\ud83d\ude00",
        "\u00a0",
        "\\",
        "/",
        "www."
    };

    @Test
    void noMutantComesOutActive() {
        long seed = Long.getLong("rejoinder.seed", 20_261_122);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> parents = parents();
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutate(parents.get(random.nextInt(parents.size())), parents, random);
            try {
                Rendered.everyWay(mutant, random.nextBoolean() ? Format.HTML : Format.MARKDOWN);
            } catch (AssertionError e) {
                throw new AssertionError("mutant " + i + " of -Drejoinder.seed=" + seed, e);
            }
        }
    }

    private static List<String> parents() {
        List<String> parents = new ArrayList<>(HostileTextTest.published());
        if (HostileInputs.arePresent()) {
            HostileInputs.texts().forEach(file -> parents.addAll(file.texts()));
        }
        return parents.stream()
                .map(text -> text.substring(0, Math.min(text.length(), 400)))
                .toList();
    }

    private static String mutate(String parent, List<String> others, SplittableRandom random) {
        StringBuilder text = new StringBuilder(parent);
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                case 3 -> text.insert(at, others.get(random.nextInt(others.size())));
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
