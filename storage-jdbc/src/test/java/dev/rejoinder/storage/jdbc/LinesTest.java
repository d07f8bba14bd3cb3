package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void noRowsAreAnEmptyText() {
        assertThat(Lines.write(List.of())).isEmpty();
        assertThat(Lines.read("")).isEmpty();
    }

    @Test
    void separatorsWithinAFieldAreEscaped() {
        assertThat(Lines.write(List.of(List.of("a\tb", "c\nd"), List.of("\\t"))))
                .isEqualTo("a\\tb\tc\\nd\n\\\\t");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                rows.add(row(random));
            }

            assertThat(Lines.read(Lines.write(rows)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(rows);
        }
    }

    /** The first field is never empty, as in every table that is written. */
    private static List<String> row(SplittableRandom random) {
        List<String> row = new ArrayList<>(List.of("x" + field(random)));
        for (int i = random.nextInt(4); i > 0; i--) {
            row.add(field(random));
        }
        return row;
    }

    private static String field(SplittableRandom random) {
        StringBuilder field = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            field.append("\\\t\n\rtna é😀".charAt(random.nextInt(10)));
        }
        return field.toString();
    }
}
