package dev.rejoinder.transfer.archive;

import static dev.rejoinder.transfer.archive.ArchiveLines.LINES;
import static dev.rejoinder.transfer.archive.ArchiveLines.TRAILER;
import static dev.rejoinder.transfer.archive.ArchiveLines.archive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments that were moved, in an archive. */
class ArchivedMovesTest {

    private static final String MOVE =
            "{'type':'move','thread':'0000000000003','comment':'0000000000004','to':'0000000000006'}";
    private static final String SECOND_MOVE = MOVE.replace("0000000000004", "0000000000005");

    private final BlogStore store = MemoryStore.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'thread':'0000000000003' | `'old':'0000000000003'`    | line 8: the field thread is missing",
                "'thread':'0000000000003' | 'thread':3                 | line 8: the field thread is not a string",
                "'comment':'0000000000005' | `'comment':'5'`           | line 8: the field comment is not an id",
                "'comment':'0000000000005' | `'comment':null`          | line 8: the field comment is missing",
                "'to':'0000000000006'      | `'to':'0000000000003'`    | line 8: the field to is 0000000000003, which the comment left",
                "'comment':'0000000000005' | 'comment':'0000000000004' | line 8: the comment 0000000000003/0000000000004 is out of order",
                "'comment':'0000000000005' | 'comment':'0000000000002' | line 8: the comment 0000000000003/0000000000002 is out of order",
            })
    void movesThatCannotBeAreRefused(String found, String replacement, String problem) {
        assertThat(SECOND_MOVE).contains(found);

        assertThat(Archives.refused(store, withMoves(MOVE, SECOND_MOVE.replace(found, replacement))))
                .hasMessageStartingWith(problem);
    }

    @Test
    void aMoveBetweenThreadsThatAreNotThereIsToldAndPassedOver() {
        ImportReport report = Archives.importInto(store, withMoves(MOVE, SECOND_MOVE));

        assertThat(report.notes())
                .containsExactly(
                        new ImportReport.Note(7, "the thread 0000000000006 is not in the archive"),
                        new ImportReport.Note(8, "the thread 0000000000006 is not in the archive"));
        assertThat(report.added()).doesNotContainKey("moves");
        assertThat(Contents.of(store).moves()).isEmpty();
    }

    private static String withMoves(String... moves) {
        List<String> lines = new ArrayList<>(LINES);
        lines.addAll(6, List.of(moves));
        lines.set(lines.size() - 1, TRAILER.replace("'moves':0", "'moves':" + moves.length));
        return archive(lines);
    }
}
