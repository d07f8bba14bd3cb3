package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

    private static final String HEADER = "{'format':'rejoinder-archive','version':1}";
    private static final String CATEGORY =
            "{'type':'category','id':'0000000000001','version':0,'name':'News','slug':'news'}";
    private static final String POST = "{'type':'post','id':'0000000000002','version':0,'title':'T','slug':'t',"
            + "'author':{'id':'jen','name':'Jen'},'publication':{'state':'PUBLISHED','at':'2024-05-01T12:00:00Z'},"
            + "'createdAt':'2024-05-01T12:00:00Z','updatedAt':'2024-05-01T12:00:00Z',"
            + "'categories':['0000000000001'],'format':'HTML','body':'B','attributes':{'a':'b'}}";
    private static final String THREAD = "{'type':'thread','id':'0000000000003','version':0,"
            + "'subject':{'type':'post','id':'0000000000002'},'state':'OPEN','createdAt':'2024-05-01T12:00:00Z'}";
    private static final String COMMENT = "{'type':'comment','thread':'0000000000003','id':'0000000000004','version':1,"
            + "'author':{'name':'Ada'},'createdAt':'2024-05-01T12:00:00Z','status':'PENDING','format':'MARKDOWN',"
            + "'text':'C','ruling':{'outcome':'HOLD','findings':[{'rule':'r','level':'HOLD','evidence':['e']}]},"
            + "'history':[{'id':'0000000000009','at':'2024-05-01T12:00:00Z','version':1,'action':'SUBMITTED'}]}";
    private static final String EDITED = COMMENT.replace(
            "'text':'C',",
            "'text':'C','revision':3,'editedAt':'2024-05-01T13:00:00Z','former':["
                    + "{'number':0,'writtenAt':'2024-05-01T12:00:00Z','format':'HTML','text':'A'},"
                    + "{'number':2,'writtenAt':'2024-05-01T12:30:00Z','replacedBy':'rita','format':'HTML','text':'B'}"
                    + "],");
    private static final String REPLY = COMMENT.replace(
                    "'id':'0000000000004'", "'id':'0000000000005','parent':'0000000000004'")
            .replace("0000000000009", "000000000000a");
    private static final String MOVE =
            "{'type':'move','thread':'0000000000003','comment':'0000000000004','to':'0000000000006'}";
    private static final String SECOND_MOVE = MOVE.replace("0000000000004", "0000000000005");
    private static final String DELETED = "{'type':'deletedTerm','id':'0000000000008'}";
    private static final String TRAILER = "{'type':'end','categories':1,'tags':0,'posts':1,'threads':1,'comments':2,"
            + "'moves':0,'deletedTerms':1,'events':2}";

    private static final List<String> LINES = List.of(HEADER, CATEGORY, POST, THREAD, COMMENT, REPLY, DELETED, TRAILER);

    private final BlogStore store = MemoryStore.create();

    private static String archive(List<String> lines) {
        return String.join("\n", lines).replace('\'', '"') + "\n";
    }

    private static String with(int line, String content) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(line - 1, content);
        return archive(lines);
    }

    private ImportException refused(String archive) {
        ImportException refusal =
                catchThrowableOfType(ImportException.class, () -> Archives.importInto(store, archive));
        assertThat(refusal).as("the archive was taken").isNotNull();
        assertThat(Contents.of(store)).isEqualTo(Contents.NONE);
        return refusal;
    }

    @Test
    void theArchiveThatAllOthersHereAreMadeFromIsGood() {
        ImportReport report = Archives.importInto(store, archive(LINES));

        assertThat(report.notes()).isEmpty();
        assertThat(report.added()).containsEntry("comments", 2L).containsEntry("events", 2L);
        assertThat(report.format()).isEqualTo("Rejoinder archive 1");
    }

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
        ImportException refusal = refused(with(5, EDITED.replace(found, replacement)));

        assertThat(refusal).hasMessageStartingWith("line 5: the field " + problem);
    }

    @Test
    void whoReplacedATextHasNoMoreCharactersThanFit() {
        assertThat(refused(with(5, EDITED.replace("'rita'", "'" + "r".repeat(201) + "'"))))
                .hasMessageContaining("replacedBy has 201 characters");
    }

    @Test
    void anArchiveThatIsCutAnywhereIsRefused() {
        String whole = archive(LINES);
        for (int length = 0; length < whole.length() - 1; length++) {
            ImportException refusal = refused(whole.substring(0, length));
            assertThat(refusal.line()).isBetween(1L, 8L);
        }
    }

    @Test
    void anArchiveThatLostALineIsRefused() {
        for (int lost = 0; lost < LINES.size(); lost++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.remove(lost);
            if (lost != 1 && lost != 2) {
                refused(archive(lines));
            } else {
                assertThat(refused(archive(lines))).hasMessageContaining("lines are missing");
            }
        }
    }

    @Test
    void anArchiveThatGoesOnAfterItsEndIsRefused() {
        ImportException refusal = refused(archive(LINES) + DELETED.replace('\'', '"'));

        assertThat(refusal).hasMessage("line 9: the archive goes on after its last line");
    }

    @Test
    void anArchiveOfALaterVersionIsRefused() {
        assertThat(refused(with(1, HEADER.replace(":1", ":2"))))
                .hasMessage("line 1: the archive is of version 2; this release reads version 1");
    }

    @Test
    void anotherSystemsJsonIsRefused() {
        assertThat(refused("{\"db\":[{\"meta\":{}}]}")).hasMessageStartingWith("line 1: this is not an archive");
    }

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

        assertThat(refused(withMoves(MOVE, SECOND_MOVE.replace(found, replacement))))
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

        ImportException refusal = refused(with(line, original.replaceFirst(Pattern.quote(from), to == null ? "" : to)));

        assertThat(refusal).hasMessageStartingWith("line " + line + ": " + problem);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void whatComesInTheWrongOrderIsRefused() {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(1, POST);
        lines.set(2, CATEGORY);

        assertThat(refused(archive(lines))).hasMessage("line 3: a category can't come after a post");
    }

    @Test
    void aTextThatNoStoreHoldsIsRefused() {
        String tooLong = "x".repeat(4_000_001);

        assertThat(refused(with(5, COMMENT.replace("'text':'C'", "'text':'" + tooLong + "'")))
                        .getMessage()
                        .length())
                .isLessThan(500);
        assertThat(refused(with(2, CATEGORY.replace("News", "x".repeat(251)))))
                .hasMessage("line 2: term name has 251 characters, at most 250 fit");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        refused(with(2, "{'type':" + "[".repeat(100_000)));
    }

    @Test
    void categoriesInACircleAreRefused() {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(1, CATEGORY.replace("'slug'", "'parent':'0000000000007','slug'"));
        lines.add(
                2,
                CATEGORY.replace("0000000000001", "0000000000007")
                        .replace("'slug':'news'", "'parent':'0000000000001','slug':'old'"));

        assertThat(refused(archive(lines))).hasMessageContaining("lies below itself");
    }

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
