package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.PostDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive made from memory, imported into any store. The store's own test class says how to make an empty one. */
public abstract class ArchiveScenarios {

    private static final Subject BOOT = Subject.of("product", "boot");
    private static final Subject SOCK = Subject.of("product", "sock");

    private final BlogStore source = MemoryStore.create();

    protected ArchiveScenarios() {}

    /** An empty store that shares nothing with those made before it. */
    protected abstract BlogStore newStore();

    @AfterEach
    protected void closeStores() {}

    private static void isSound(BlogStore store) {
        assertThat(Rejoinder.on(store).build().verify().differences())
                .as("what verification finds")
                .isEmpty();
    }

    @Test
    void anArchiveOfARichSiteComesBackAsTheSameBytes() {
        SampleSites.fillRichly(source);
        String archive = Archives.export(source);
        BlogStore target = newStore();

        ImportReport report = Archives.importInto(target, archive);

        assertThat(report.notes()).isEmpty();
        assertThat(report.present()).isEmpty();
        assertThat(Archives.export(target)).isEqualTo(archive);
        assertThat(Contents.of(target)).isEqualTo(Contents.of(source));
        isSound(target);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anArchiveOfARandomSiteComesBackAsTheSameBytes(long seed) {
        RandomSite.fill(source, seed);
        String archive = Archives.export(source);
        BlogStore target = newStore();

        Archives.importInto(target, archive, ImportOptions.DEFAULT, 7);

        assertThat(Archives.export(target)).as("seed " + seed).isEqualTo(archive);
        assertThat(Contents.of(target)).as("seed " + seed).isEqualTo(Contents.of(source));
        isSound(target);
    }

    @Test
    void oldKeysOfMovedCommentsLeadOnAfterAnImport() {
        SampleSites site = new SampleSites(source, 1_000);
        Comment once = site.comment(SampleSites.SHOE, null, "moves once");
        Comment reply = site.comment(SampleSites.SHOE, once.id(), "with its reply");
        Comment twice = site.comment(SampleSites.SHOE, null, "moves twice");
        Comment boot = site.comment(BOOT, null, "is merged");
        site.comment(SOCK, null, "stays");
        site.move(once, SOCK);
        Comment moved = site.move(twice, BOOT);
        site.rejoinder.threads().merge(SampleSites.ADMIN, BOOT, SOCK).orThrow();
        BlogStore target = newStore();
        new SampleSites(target, 900_000_000).comment(SOCK, null, "here before, in a thread of another id");

        Archives.importInto(target, Archives.export(source), ImportOptions.DEFAULT, 3);

        Rejoinder here = Rejoinder.on(target).build();
        Id sock = here.threads().on(SOCK).orElseThrow().thread().id();
        for (Comment old : List.of(once, reply, twice, moved, boot)) {
            assertThat(here.comments().find(old.key()).map(ThreadEntry::key))
                    .as("where the key %s leads", old.key())
                    .contains(new CommentKey(sock, old.id()));
        }
        isSound(target);
    }

    @Test
    void theArchiveOfAnEmptySiteComesBackAsTheSameBytes() {
        BlogStore target = newStore();

        ImportReport report = Archives.importInto(target, Archives.export(source));

        assertThat(report.added()).isEmpty();
        assertThat(Archives.export(target)).isEqualTo(Archives.export(source));
    }

    @Test
    void importingTwiceAddsNothing() {
        SampleSites.fillRichly(source);
        String archive = Archives.export(source);
        BlogStore target = newStore();
        ImportReport first = Archives.importInto(target, archive);

        ImportReport second = Archives.importInto(target, archive);

        assertThat(second.added()).isEmpty();
        assertThat(second.notes()).isEmpty();
        first.added().forEach((kind, count) -> {
            if (!kind.equals("events")) {
                assertThat(second.present()).containsEntry(kind, count);
            }
        });
        assertThat(Archives.export(target)).isEqualTo(archive);
        isSound(target);
    }

    @Test
    void aDryRunChangesNothingAndForetellsTheReport() {
        SampleSites.fillRichly(source);
        String archive = Archives.export(source);
        BlogStore target = newStore();

        ImportReport dry = Archives.importInto(target, archive, ImportOptions.DEFAULT.withDryRun(true), 20);

        assertThat(Contents.of(target)).isEqualTo(Contents.NONE);
        ImportReport real = Archives.importInto(target, archive);
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.added()).isEqualTo(real.added());
        assertThat(dry.notes()).isEqualTo(real.notes());
        ImportReport again = Archives.importInto(target, archive, ImportOptions.DEFAULT.withDryRun(true), 20);
        assertThat(again.added()).isEmpty();
    }

    @ParameterizedTest(name = "commit of the last unit: {0}")
    @ValueSource(booleans = {false, true})
    void anImportThatWasInterruptedLeavesASoundSiteAndEndsTheSameWhenRunAgain(boolean commits) {
        SampleSites.fillRichly(source);
        String archive = Archives.export(source);
        long entries = archive.lines().count() - 2;
        for (int units = 1; units <= entries; units += 6) {
            BlogStore target = newStore();
            BlogStore interrupted = new InterruptedStore(target, units, commits);

            assertThatThrownBy(() -> Archives.importInto(interrupted, archive, ImportOptions.DEFAULT, 1))
                    .isInstanceOf(UnavailableException.class);

            isSound(target);
            Archives.importInto(target, archive, ImportOptions.DEFAULT, 11);
            assertThat(Archives.export(target)).as("after %d units", units).isEqualTo(archive);
            assertThat(Contents.of(target)).isEqualTo(Contents.of(source));
            closeStores();
        }
    }

    @Test
    void aUnitThatTheStoreRunsTwiceIsReportedOnce() {
        SampleSites.fillRichly(source);
        String archive = Archives.export(source);

        ImportReport repeated = Archives.importInto(
                new InterruptedStore(newStore(), Integer.MAX_VALUE, true), archive, ImportOptions.DEFAULT, 10);

        assertThat(repeated.added())
                .isEqualTo(Archives.importInto(newStore(), archive).added());
    }

    @Test
    void whatFillsManyPagesAndUnitsComesBackAsTheSameBytes() {
        SampleSites site = new SampleSites(source, 1_000);
        for (int i = 0; i < 120; i++) {
            site.post(PostDraft.titled("Post " + i));
        }
        Comment last = site.comment(SampleSites.SHOE, null, "first");
        for (int i = 0; i < 1_100; i++) {
            last = site.comment(SampleSites.SHOE, i % 100 == 0 ? null : last.id(), "comment " + i);
        }
        String archive = Archives.export(source);
        BlogStore target = newStore();

        ImportReport report = Archives.importInto(target, archive);

        assertThat(report.added()).containsEntry("posts", 120L).containsEntry("comments", 1_101L);
        assertThat(Archives.export(target)).isEqualTo(archive);
        isSound(target);
    }

    @Test
    void twoSitesInOneStoreAreSound() {
        SampleSites.fillRichly(source);
        BlogStore target = newStore();
        RandomSite.fill(target, 99);

        Archives.importInto(target, Archives.export(source), ImportOptions.DEFAULT, 5);

        assertThat(Contents.of(target).comments())
                .containsAll(Contents.of(source).comments());
        isSound(target);
    }
}
