package dev.rejoinder.transfer.archive;

import static dev.rejoinder.transfer.archive.ArchiveLines.CATEGORY;
import static dev.rejoinder.transfer.archive.ArchiveLines.COMMENT;
import static dev.rejoinder.transfer.archive.ArchiveLines.DELETED;
import static dev.rejoinder.transfer.archive.ArchiveLines.HEADER;
import static dev.rejoinder.transfer.archive.ArchiveLines.LINES;
import static dev.rejoinder.transfer.archive.ArchiveLines.POST;
import static dev.rejoinder.transfer.archive.ArchiveLines.archive;
import static dev.rejoinder.transfer.archive.ArchiveLines.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that isn't a whole archive ends with its line and changes nothing. */
class BrokenArchiveTest {

    private final BlogStore store = MemoryStore.create();

    @Test
    void theArchiveThatAllOthersHereAreMadeFromIsGood() {
        ImportReport report = Archives.importInto(store, archive(LINES));

        assertThat(report.notes()).isEmpty();
        assertThat(report.added()).containsEntry("comments", 2L).containsEntry("events", 2L);
        assertThat(report.format()).isEqualTo("Rejoinder archive 1");
    }

    @Test
    void anArchiveThatIsCutAnywhereIsRefused() {
        String whole = archive(LINES);
        for (int length = 0; length < whole.length() - 1; length++) {
            ImportException refusal = Archives.refused(store, whole.substring(0, length));
            assertThat(refusal.line()).isBetween(1L, 8L);
        }
    }

    @Test
    void anArchiveThatLostALineIsRefused() {
        for (int lost = 0; lost < LINES.size(); lost++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.remove(lost);
            if (lost != 1 && lost != 2) {
                Archives.refused(store, archive(lines));
            } else {
                assertThat(Archives.refused(store, archive(lines))).hasMessageContaining("lines are missing");
            }
        }
    }

    @Test
    void anArchiveThatGoesOnAfterItsEndIsRefused() {
        ImportException refusal = Archives.refused(store, archive(LINES) + DELETED.replace('\'', '"'));

        assertThat(refusal).hasMessage("line 9: the archive goes on after its last line");
    }

    @Test
    void anArchiveOfALaterVersionIsRefused() {
        assertThat(Archives.refused(store, with(1, HEADER.replace(":1", ":2"))))
                .hasMessage("line 1: the archive is of version 2; this release reads version 1");
    }

    @Test
    void anotherSystemsJsonIsRefused() {
        assertThat(Archives.refused(store, "{\"db\":[{\"meta\":{}}]}"))
                .hasMessageStartingWith("line 1: this is not an archive");
    }

    @ParameterizedTest(name = "line {0}: {1} for {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | `{'type':'category'` | `garbage` | not JSON",
                "3 | `'title':'T'` | `'title':'T','title':'U'` | not JSON: Duplicate",
                "3 | `'body':'B'` | `'body':7` | the field body is not a string",
                "3 | `'version':0` | `'version':'0'` | the field version is not a whole number",
                "3 | `'version':0` | `'version':-1` | the field version is not a whole number",
                "3 | `'version':0` | `'version':1.5` | the field version is not a whole number",
                "3 | `'version':0` | `'version':99999999999999999999` | the field version is not a whole number",
                "3 | `'version':0,` | `` | the field version is missing",
                "3 | `'version':0,` | `'version':null,` | the field version is missing",
                "3 | `'slug':'t'` | `'slug':' '` | slug is blank",
                "3 | `{'a':'b'}` | `{'a':['b']}` | the field attributes is not a string",
                "3 | `{'a':'b'}` | `['b']` | the field attributes is not an object",
                "3 | `['0000000000001']` | `'0000000000001'` | the field categories is not an array",
                "3 | `['0000000000001']` | `['1']` | the field categories is not an id",
                "3 | `'format':'HTML'` | `'format':'WORD'` | the field format is not one of [MARKDOWN, HTML]",
                "3 | `'format':'HTML'` | `'sticky':1,'format':'HTML'` | the field sticky is neither true nor false",
                "3 | `'at':'2024-05-01T12:00:00Z'` | `'at':'yesterday'` | the field publication.at is not an instant",
                "3 | `'at':'2024-05-01T12:00:00Z'` | `'at':'+20000-05-01T12:00:00Z'` | the field publication.at is not within",
                "3 | `'author':{'id':'jen','name':'Jen'}` | `'author':'Jen'` | the field author is not an object",
                "3 | `{'state':'PUBLISHED'` | `{'state':'TRASHED','before':{'state':'TRASHED','before':{'state':'DRAFT'}}` | what is in the trash",
                "2 | `'type':'category'` | `'type':'cat'` | the field type names no known kind of line: cat",
                "2 | `'type':'category',` | `` | the field type is missing",
                "2 | `'slug':'news'` | `'slug':'news','parent':'0000000000001'` | the category lies below itself",
                "4 | `'type':'thread'` | `'type':'category'` | the field name is missing",
                "5 | `'thread':'0000000000003'` | `'thread':'0000000000007'` | the field thread is 0000000000007",
                "5 | `'id':'0000000000004'` | `'id':'0000000000004','parent':'0000000000004'` | it answers the comment 0000000000004",
                "5 | `'id':'0000000000004'` | `'id':'0000000000004','parent':'0000000000005'` | it answers the comment 0000000000005",
                "5 | `'text':'C'` | `'text':'C','ups':-1` | the field ups is not a whole number",
                "5 | `'text':'C'` | `'text':'C','ups':2147483648` | ups is counted from 0 to 2147483647, not 2147483648",
                "5 | `'text':'C'` | `'text':'C','reactions':['heart']` | the field reactions is not an object",
                "5 | `'text':'C'` | `'text':'C','reactions':{'heart':'1'}` | the field reactions.heart is not a whole number",
                "5 | `'text':'C'` | `'text':'C','reactions':{'heart':0}` | the reaction heart is counted from 1 to",
                "5 | `'text':'C'` | `'text':'C','reactions':{'<b>':1}` | a reaction has 1 to 32 of",
                "5 | `'text':'C'` | `'text':'C','votes':{}` | the field votes is not an array",
                "5 | `'text':'C'` | `'text':'C','votes':[1]` | the field votes is not an object",
                "5 | `'text':'C'` | `'text':'C','ups':1,'votes':[{'kind':'UP','at':'2024-05-01T12:00:00Z'}]` | the field votes.voter is missing",
                "5 | `'text':'C'` | `'text':'C','ups':1,'votes':[{'voter':'a','kind':'Up','at':'2024-05-01T12:00:00Z'}]` | the field votes.kind is neither UP nor DOWN",
                "5 | `'text':'C'` | `'text':'C','ups':1,'votes':[{'voter':'a','kind':'UP'}]` | the field votes.at is missing",
                "5 | `'text':'C'` | `'text':'C','votes':[{'voter':'a','kind':'UP','at':'2024-05-01T12:00:00Z'}]` | the field ups says 0, but there are 1 votes",
                "5 | `'text':'C'` | `'text':'C','votes':[{'voter':'a','kind':'x','at':'2024-05-01T12:00:00Z'}]` | the field reactions.x says 0, but there are 1 votes",
                "5 | `'text':'C'` | `'text':'C','ups':1,'downs':1,'votes':[{'voter':'a','kind':'UP','at':'2024-05-01T12:00:00Z'},{'voter':'a','kind':'DOWN','at':'2024-05-01T12:00:00Z'}]` | the field votes has two of a kind by a",
                "6 | `'id':'0000000000005'` | `'id':'0000000000004'` | the comment 0000000000004 is there twice",
                "6 | `000000000000a` | `0000000000009` | the event 0000000000009 is there twice",
                "7 | `0000000000008` | `0000000000001` | the deletedTerm 0000000000001 is there twice",
                "8 | `'moves':0` | `'moves':1` | the field moves says 1, but there are 0",
                "8 | `'comments':2` | `'comments':3` | the field comments says 3, but there are 2",
                "8 | `'events':2` | `'events':0` | the field events says 0, but there are 2",
            })
    void aLineThatIsNotAsItMustBeIsNamed(int line, String from, String to, String problem) {
        String original = LINES.get(line - 1);
        assertThat(original).contains(from);

        ImportException refusal =
                Archives.refused(store, with(line, original.replaceFirst(Pattern.quote(from), to == null ? "" : to)));

        assertThat(refusal).hasMessageStartingWith("line " + line + ": " + problem);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void whatComesInTheWrongOrderIsRefused() {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(1, POST);
        lines.set(2, CATEGORY);

        assertThat(Archives.refused(store, archive(lines))).hasMessage("line 3: a category can't come after a post");
    }

    @Test
    void aTextThatNoStoreHoldsIsRefused() {
        String tooLong = "x".repeat(4_000_001);

        assertThat(Archives.refused(store, with(5, COMMENT.replace("'text':'C'", "'text':'" + tooLong + "'")))
                        .getMessage()
                        .length())
                .isLessThan(500);
        assertThat(Archives.refused(store, with(2, CATEGORY.replace("News", "x".repeat(251)))))
                .hasMessage("line 2: term name has 251 characters, at most 250 fit");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Archives.refused(store, with(2, "{'type':" + "[".repeat(100_000)));
    }

    @Test
    void categoriesInACircleAreRefused() {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(1, CATEGORY.replace("'slug'", "'parent':'0000000000007','slug'"));
        lines.add(
                2,
                CATEGORY.replace("0000000000001", "0000000000007")
                        .replace("'slug':'news'", "'parent':'0000000000001','slug':'old'"));

        assertThat(Archives.refused(store, archive(lines))).hasMessageContaining("lies below itself");
    }
}
