package dev.rejoinder.transfer.archive;

import static dev.rejoinder.transfer.archive.SampleSites.SHOE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is taken as absent without a look must be absent: the store would refuse to add it again. */
class PassedTest {

    private final BlogStore there = MemoryStore.create();
    private final BlogStore here = MemoryStore.create();
    private final SampleSites site = new SampleSites(there, 1_000);

    @Test
    void whatOthersImportBetweenTwoUnitsIsNotAddedAgain() {
        List.of("a", "b", "c", "d").forEach(text -> site.comment(SHOE, null, text));
        String archive = Archives.export(there);
        AtomicBoolean first = new AtomicBoolean(true);
        ImportOptions options = ImportOptions.DEFAULT.withProgress(progress -> {
            if (progress.phase().equals("writing") && first.getAndSet(false)) {
                Archives.importInto(here, archive);
            }
        });

        ImportReport report = Archives.importInto(here, archive, options, 3);

        assertThat(report.present()).isEqualTo(Map.of("comments", 2L));
        assertThat(Archives.export(here)).isEqualTo(archive);
    }

    @Test
    void aDryRunDoesNotTakeWhatItWouldAddForWhatIsHere() {
        SampleSites later = new SampleSites(there, 2_000);
        List.of("c", "d").forEach(text -> later.comment(SHOE, null, text));
        Archives.importInto(here, Archives.export(there));
        List.of("a", "b").forEach(text -> site.comment(SHOE, null, text));

        ImportReport report =
                Archives.importInto(here, Archives.export(there), ImportOptions.DEFAULT.withDryRun(true), 3);

        assertThat(report.added()).containsEntry("comments", 2L);
        assertThat(report.present()).isEqualTo(Map.of("threads", 1L, "comments", 2L));
    }

    @Test
    void pingbacksAreKnownAgainAlthoughNoCountTellsOfThem() {
        Comment root = site.comment(SHOE, null, "root");
        pingback(root.key().thread());
        String archive = Archives.export(there);
        String withoutRoot = archive.lines()
                .filter(line -> !line.contains("\"root\""))
                .map(line -> line.replace("\"comments\":2", "\"comments\":1").replace("\"events\":2", "\"events\":1"))
                .reduce("", (text, line) -> text + line + "\n");
        Archives.importInto(here, withoutRoot);

        ImportReport report = Archives.importInto(here, archive);

        assertThat(report.added()).containsEntry("comments", 1L);
        assertThat(Archives.export(here)).isEqualTo(archive);
    }

    private void pingback(Id thread) {
        Id id = new Id(3_000);
        Comment pingback = new Comment(
                new CommentKey(thread, id),
                0,
                Placement.root(id),
                Guest.named("Blog"),
                Text.html("pingback"),
                SampleSites.NOON,
                new Standing(Status.APPROVED, false, Ruling.NONE),
                new Origin(CommentKind.PINGBACK, null, null));
        there.write(unit -> unit.comments().insert(pingback));
    }
}
