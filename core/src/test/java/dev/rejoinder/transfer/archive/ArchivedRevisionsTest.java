package dev.rejoinder.transfer.archive;

import static dev.rejoinder.transfer.archive.ArchiveLines.COMMENT;
import static dev.rejoinder.transfer.archive.ArchiveLines.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comments said before they were edited, in an archive. */
class ArchivedRevisionsTest {

    private static final String EDITED = COMMENT.replace(
            "'text':'C',",
            "'text':'C','revision':3,'editedAt':'2024-05-01T13:00:00Z','former':["
                    + "{'number':0,'writtenAt':'2024-05-01T12:00:00Z','format':'HTML','text':'A'},"
                    + "{'number':2,'writtenAt':'2024-05-01T12:30:00Z','replacedBy':'rita','format':'HTML','text':'B'}"
                    + "],");

    private final BlogStore store = MemoryStore.create();

    @Test
    void anEditedCommentComesWithWhatItSaidBefore() {
        ImportReport report = Archives.importInto(store, with(5, EDITED));

        assertThat(report.notes()).isEmpty();
        assertThat(Contents.of(store).revisions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'revision':3          | 'revision':0           | revision is 0",
                "'revision':3          | 'revision':10001       | revision is 10001",
                "'revision':3          | 'revision':-1          | revision is not a whole number",
                "'revision':3          | 'revision':9e99        | revision is not a whole number",
                "'revision':3,         | ``                     | revision is missing",
                "'revision':3          | 'revision':2           | former.number is 2",
                "'editedAt'            | 'edited'               | former.number is 0",
                "2024-05-01T13:00:00Z  | yesterday              | editedAt is not an instant",
                "'number':2            | 'number':0             | former.number is 0",
                "'number':2            | 'number':9999999999999 | former.number is 9999999999999",
                "'writtenAt'           | 'at'                   | former.writtenAt is missing",
                "'format':'HTML'       | 'format':'BBCODE'      | former.format is not one of",
                "'replacedBy':'rita'   | 'replacedBy':7         | former.replacedBy is not a string",
                "'former':[            | 'former':[1,           | former is not an object",
            })
    void formerTextsThatCannotBeAreRefused(String found, String replacement, String problem) {
        ImportException refusal = Archives.refused(store, with(5, EDITED.replace(found, replacement)));

        assertThat(refusal).hasMessageStartingWith("line 5: the field " + problem);
    }

    @Test
    void whoReplacedATextHasNoMoreCharactersThanFit() {
        assertThat(Archives.refused(store, with(5, EDITED.replace("'rita'", "'" + "r".repeat(201) + "'"))))
                .hasMessageContaining("replacedBy has 201 characters");
    }
}
