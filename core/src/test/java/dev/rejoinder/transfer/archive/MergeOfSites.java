package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** An archive of one site goes into another one, which is not empty, and is sound afterwards. */
abstract class MergeOfSites {

    final BlogStore there = MemoryStore.create();
    final BlogStore here = MemoryStore.create();
    final SampleSites siteThere = new SampleSites(there, 1_000);
    final SampleSites siteHere = new SampleSites(here, 1_000_000);

    final ImportReport merge() {
        return Archives.importInto(here, Archives.export(there));
    }

    final ImportReport dryRun() {
        return Archives.importInto(here, Archives.export(there), ImportOptions.DEFAULT.withDryRun(true), 500);
    }

    static List<String> notes(ImportReport report) {
        return report.notes().stream().map(ImportReport.Note::text).toList();
    }

    @AfterEach
    void isSound() {
        assertThat(siteHere.rejoinder.verify().differences()).isEmpty();
    }
}
