package dev.rejoinder.transfer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.transfer.ImportReport;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void talliesAddUp() {
        Tally whole = new Tally();
        for (int i = 1; i <= 3; i++) {
            Tally part = new Tally();
            part.added(Tally.POSTS, i);
            part.present(Tally.TAGS, 0);
            part.note(i, "odd");
            whole.add(part);
        }

        ImportReport report = whole.report("format", true);

        assertThat(report.added()).containsOnlyKeys("posts").containsEntry("posts", 6L);
        assertThat(report.present()).isEmpty();
        assertThat(report.notes()).hasSize(3);
        assertThat(report.dryRun()).isTrue();
    }

    @Test
    void notesAreKeptUpToALimitAndCountedBeyondIt() {
        Tally whole = new Tally();
        for (int i = 0; i < 2; i++) {
            Tally part = new Tally();
            for (int n = 0; n < 7_000; n++) {
                part.note(n, "odd");
            }
            whole.add(part);
        }
        Tally full = new Tally();
        for (int n = 0; n < 12_000; n++) {
            full.note(n, "odd");
        }
        whole.add(full);

        ImportReport report = whole.report("format", false);

        assertThat(report.notes()).hasSize(10_000);
        assertThat(report.noteCount()).isEqualTo(26_000);
    }
}
