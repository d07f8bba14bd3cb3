package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressRerunTest {
    private static final Actor MODERATOR = Actor.member("mod", "Mod", Capability.MODERATE, Capability.PUBLISH);

    private static final String CATEGORY = "<wp:category><wp:term_id>1</wp:term_id>"
            + "<wp:category_nicename>news</wp:category_nicename></wp:category>";
    private static final String FILED = "<category domain=\"category\" nicename=\"news\">news</category>";

    /** Small items, large ones, and slugs that clash. */
    private static String aSite() {
        Random random = new Random(42);
        List<String> entries = new ArrayList<>(List.of(CATEGORY));
        for (int i = 1; i <= 250; i++) {
            entries.add(aPost(i, FILED, "<wp:post_name>p" + i % 200 + "</wp:post_name>", aComment(i, 0)));
        }
        entries.add(aPost(1_000, FILED, WordPressTreeImportTest.randomTree(random, 1_300)));
        entries.add(aPost(1_001, "<wp:comment_status>closed</wp:comment_status>"));
        return anExport(entries.toArray(String[]::new));
    }

    @Test
    void aSecondRunAddsNothingAndChangesNothing() {
        Imported imported = Imported.of(aSite());
        List<Object> before = imported.everything();
        Map<String, Long> added = imported.report.added();

        imported.andThen(aSite());

        assertThat(imported.everything()).isEqualTo(before);
        assertThat(imported.report.added()).isEmpty();
        assertThat(imported.report.present()).isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportThatWasInterruptedAnywhereIsCompletedByTheNext(boolean afterCommit) {
        List<Object> undisturbed = Imported.of(aSite()).everything();
        int failAt = 0;
        boolean interrupted = true;
        while (interrupted) {
            CountingStore store = new CountingStore();
            store.failAt = ++failAt;
            store.afterCommit = afterCommit;
            interrupted = isInterrupted(store);
            store.failAt = Integer.MAX_VALUE;

            assertThat(Rejoinder.on(store).build().verify().differences())
                    .as("after unit %d", failAt)
                    .isEmpty();
            Imported imported = Imported.into(store, aSite());

            assertThat(imported.everything()).as("after unit %d", failAt).isEqualTo(undisturbed);
            assertThat(imported.differences()).isEmpty();
        }
        assertThat(failAt).isGreaterThan(5);
    }

    private static boolean isInterrupted(CountingStore store) {
        try {
            Imported.into(store, aSite());
            return false;
        } catch (CountingStore.PowerCut expected) {
            return true;
        }
    }

    @Test
    void aFileThatBreaksOffChangesNothing() {
        String cut = aSite().substring(0, aSite().length() - 40);
        CountingStore store = new CountingStore();

        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> Imported.into(store, cut))
                .withMessageMatching("(?s)line \\d+: .*");
        assertThat(store.writes).isZero();
    }

    @Test
    void aZippedExportIsReadAndADamagedOneChangesNothing(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(Exports.bytes(aSite()));
        }
        CountingStore store = new CountingStore();
        Path damaged =
                Files.write(folder.resolve("damaged.xml.gz"), Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
        Path whole = Files.write(folder.resolve("whole.xml.gz"), zipped.toByteArray());

        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> new WordPressImport(store, damaged, Ranking.best(), ImportOptions.DEFAULT).run())
                .satisfies(failure -> assertThat(failure.line()).isGreaterThan(1_000));
        assertThat(store.writes).isZero();
        assertThat(new WordPressImport(store, whole, Ranking.best(), ImportOptions.DEFAULT)
                        .run()
                        .added())
                .containsEntry("posts", 252L);
    }

    @Test
    void aDryRunReportsTheSameAndWritesNothing() {
        CountingStore store = new CountingStore();
        ImportReport dry = Imported.run(store, aSite(), ImportOptions.DEFAULT.withDryRun(true));
        assertThat(store.writes).isZero();

        ImportReport real = Imported.run(store, aSite(), ImportOptions.DEFAULT);

        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.added()).isEqualTo(real.added());
        assertThat(dry.present()).isEqualTo(real.present()).isEmpty();
        assertThat(dry.noteCount()).isEqualTo(real.noteCount());
        assertThat(Imported.run(store, aSite(), ImportOptions.DEFAULT.withDryRun(true))
                        .present())
                .isEqualTo(real.added());
    }

    @Test
    void progressIsTold() {
        List<ImportOptions.Progress> told = new ArrayList<>();

        Imported.run(new CountingStore(), aSite(), ImportOptions.DEFAULT.withProgress(told::add));

        assertThat(told).extracting(ImportOptions.Progress::phase).containsOnly("checking", "writing");
        assertThat(told.get(told.size() - 1)).isEqualTo(new ImportOptions.Progress("writing", 1_802, 1_802));
        assertThat(told).hasSizeGreaterThan(15);
    }

    @Test
    void whatWasChangedSinceIsLeftAlone() {
        Imported imported = Imported.of(aSite());
        Post post = imported.post(1);
        imported.rejoinder()
                .posts()
                .unpublish(MODERATOR, post.id(), post.version())
                .orThrow();

        imported.andThen(aSite());

        assertThat(imported.post(1).version()).isEqualTo(1);
        assertThat(imported.post(1).publication().listedAt()).isEmpty();
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void newRepliesOfALaterExportFitInWithWhatModeratorsDidSince() {
        Imported imported = Imported.with(aPost(1, aComment(1, 0), aComment(2, 0)));
        decide(imported, "Comment 1", Status.SPAM);
        decide(imported, "Comment 2", Status.REMOVED);

        imported.andThen(
                anExport(aPost(1, aComment(3, 1), aComment(4, 2), aComment(1, 0), aComment(2, 0), aComment(5, 0))));

        assertThat(imported.comment("Comment 3").visible()).isFalse();
        assertThat(imported.comment("Comment 4").visible()).isTrue();
        assertThat(imported.comment("Comment 2").visible()).isTrue();
        assertThat(imported.comment("Comment 2").status()).isEqualTo(Status.REMOVED);
        assertThat(imported.report.added()).isEqualTo(Map.of("comments", 3L));
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void aReplyWhoseParentCameOnlyLaterStaysWhereItIs() {
        Imported imported = Imported.with(aPost(1, aComment(2, 1)));

        imported.andThen(anExport(aPost(1, aComment(1, 0), aComment(2, 1), aComment(3, 2))));

        assertThat(imported.comment("Comment 2").placement().parent()).isNull();
        assertThat(imported.comment("Comment 3").placement().parent()).isNull();
        assertThat(imported.differences()).isEmpty();
    }

    private static void decide(Imported imported, String text, Status status) {
        Comment comment = imported.comment(text);
        imported.rejoinder()
                .moderation()
                .decide(MODERATOR, comment.key(), comment.version(), status, "")
                .orThrow();
    }

    @Test
    void aCategoryThatWasDeletedHereStaysDeleted() {
        Imported imported = Imported.with(CATEGORY);
        imported.rejoinder()
                .categories()
                .delete(
                        Actor.member("admin", "Admin", Capability.ADMINISTER),
                        imported.category("news").id(),
                        0)
                .orThrow();

        imported.andThen(anExport(CATEGORY, aPost(1, FILED)));

        assertThat(imported.terms(Taxonomy.CATEGORY)).isEmpty();
        assertThat(imported.onlyPost().filing().terms()).isEmpty();
        assertThat(imported.notes()).anyMatch(note -> note.contains("was deleted here and stays so"));
        assertThat(imported.differences()).isEmpty();
    }
}
