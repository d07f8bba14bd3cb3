package dev.rejoinder.transfer.archive;

import static dev.rejoinder.transfer.archive.ArchiveLines.CATEGORY;
import static dev.rejoinder.transfer.archive.ArchiveLines.COMMENT;
import static dev.rejoinder.transfer.archive.ArchiveLines.LINES;
import static dev.rejoinder.transfer.archive.ArchiveLines.POST;
import static dev.rejoinder.transfer.archive.ArchiveLines.archive;
import static dev.rejoinder.transfer.archive.ArchiveLines.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd in an archive, but does no harm. */
class OddArchiveTest {

    private final BlogStore store = MemoryStore.create();

    @Test
    void unknownFieldsAreTold() {
        String archive = with(
                5,
                COMMENT.replace("'text':'C'", "'text':'C','likes':[1,{'a':2}]")
                        .replace("'name':'Ada'", "'name':'Ada','site':null"));

        ImportReport report = Archives.importInto(store, archive);

        assertThat(report.notes())
                .containsExactly(
                        new ImportReport.Note(5, "the field likes is not known and was left out"),
                        new ImportReport.Note(5, "the field author.site is not known and was left out"));
    }

    @Test
    void whatIsOddButHarmlessIsTold() {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(1, CATEGORY.replace("'slug'", "'parent':'0000000000007','slug'"));
        lines.set(2, POST.replace("'0000000000001'", "'0000000000006'"));
        lines.set(4, COMMENT.replace("'version':1,'action'", "'version':3,'action'"));

        ImportReport report = Archives.importInto(store, archive(lines));

        assertThat(report.notes())
                .containsExactly(
                        new ImportReport.Note(2, "its parent 0000000000007 is not in the archive"),
                        new ImportReport.Note(3, "it is filed under 0000000000006, which is not in the archive"),
                        new ImportReport.Note(5, "its history has a gap before version 3"));
    }
}
