package dev.rejoinder.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static String printedBy(Runnable main) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.run();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_one_in_memory_prints_a_comment_and_its_reply() {
        String printed = printedBy(() -> Quickstart.main(new String[0]));

        assertThat(printed.lines())
                .containsExactly(
                        "Comments: 2",
                        "  Ada: <p>It works on <em>Tuesdays</em>.</p>",
                        "    Ben: <p>Bend the cable.</p>");
    }

    @Test
    void the_one_on_a_file_remembers_what_earlier_runs_wrote(@TempDir Path folder) {
        String[] file = {folder.resolve("quickstart.db").toString()};

        String first = printedBy(() -> QuickstartOnFile.main(file));
        String second = printedBy(() -> QuickstartOnFile.main(file));

        assertThat(first).startsWith("Comments: 1");
        assertThat(second).startsWith("Comments: 2");
    }
}
