package dev.rejoinder.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {

    private static final Actor ADMIN = Actor.member("ada", "Ada", Capability.ADMINISTER);
    private static final Actor EDITOR =
            Actor.member("edna", "Edna", Capability.WRITE, Capability.PUBLISH, Capability.MODERATE);

    private final BlogStore store = MemoryStore.create();
    private final Transfer transfer = new Transfer(store, Ranking.best());

    @TempDir
    Path folder;

    private byte[] anArchive() {
        BlogStore site = MemoryStore.create();
        Rejoinder.on(site)
                .build()
                .posts()
                .draft(EDITOR, PostDraft.titled("Hello"))
                .orThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Transfer(site, Ranking.best()).exportArchive(ADMIN, out).orThrow();
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private ImportReport imported(byte[] content) throws IOException {
        return transfer.importFile(ADMIN, file(content), ImportOptions.DEFAULT).orThrow();
    }

    @Test
    void onlyWhoAdministersMayTakeASiteOutOrIn() throws IOException {
        Refusal refusal = new Refusal.Lacks(Capability.ADMINISTER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(transfer.exportArchive(EDITOR, out).refusal()).contains(refusal);
        assertThat(transfer.importFile(EDITOR, file(anArchive()), ImportOptions.DEFAULT)
                        .refusal())
                .contains(refusal);
        assertThat(out.size()).isZero();
        assertThat(store.read(unit -> unit.posts().all(null, 1)).items()).isEmpty();
    }

    @Test
    void anArchiveIsKnownByItsContent() throws IOException {
        assertThat(imported(anArchive()).added()).containsEntry("posts", 1L);
    }

    @Test
    void anArchiveMayBeGzippedAndBeginWithAByteOrderMark() throws IOException {
        byte[] archive = anArchive();
        byte[] marked = new byte[archive.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(archive, 0, marked, 3, archive.length);

        assertThat(imported(zipped(marked)).added()).containsEntry("posts", 1L);
    }

    @Test
    void aGzipStreamThatWasCutIsABrokenFile() throws IOException {
        byte[] zipped = zipped(anArchive());
        for (int length : new int[] {5, zipped.length / 2, zipped.length - 1}) {
            assertThatThrownBy(() -> imported(Arrays.copyOf(zipped, length)))
                    .as("%d of %d bytes", length, zipped.length)
                    .isInstanceOf(ImportException.class);
        }
        assertThat(store.read(unit -> unit.posts().all(null, 1)).items()).isEmpty();
    }

    @Test
    void aFileOfNoKnownKindIsRefused() {
        assertThatThrownBy(() -> imported("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("neither a WordPress export");
        assertThatThrownBy(() -> imported(new byte[0]))
                .isInstanceOf(ImportException.class)
                .hasMessage("line 1: the file is empty");
    }

    @Test
    void aFileThatIsNotThereIsAnIoException() {
        assertThatThrownBy(() -> transfer.importFile(ADMIN, folder.resolve("gone"), ImportOptions.DEFAULT))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void progressIsTold() throws IOException {
        List<ImportOptions.Progress> told = new ArrayList<>();

        transfer.importFile(ADMIN, file(anArchive()), ImportOptions.DEFAULT.withProgress(told::add))
                .orThrow();

        assertThat(told).containsExactly(new ImportOptions.Progress("writing", 1, 1));
    }

    private static final String WORDPRESS = """
            <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>\
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example.org</wp:base_blog_url>\
            <item><title>Hello</title><content:encoded>Hi</content:encoded><wp:post_id>1</wp:post_id>\
            <wp:post_date_gmt>2009-11-03 10:15:00</wp:post_date_gmt><wp:post_name>hello</wp:post_name>\
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\
            <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Ada</wp:comment_author>\
            <wp:comment_date_gmt>2009-11-03 10:20:00</wp:comment_date_gmt><wp:comment_content>C</wp:comment_content>\
            <wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>
            """;

    @Test
    void importedCommentsAreRankedAsTheSiteRanks() throws IOException {
        imported(WORDPRESS.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        transfer.exportArchive(ADMIN, archive).orThrow();
        for (byte[] file : List.of(WORDPRESS.getBytes(StandardCharsets.UTF_8), archive.toByteArray())) {
            BlogStore hot = MemoryStore.create();
            Rejoinder site = Rejoinder.on(hot).ranking(Ranking.hot()).build();

            ImportReport report = site.transfer()
                    .importFile(ADMIN, file(file), ImportOptions.DEFAULT)
                    .orThrow();

            assertThat(report.added()).containsEntry("comments", 1L);
            Comment comment = hot.read(unit -> unit.commentPages().withStatus(Status.APPROVED, Order.OLDEST, null, 2))
                    .last();
            assertThat(comment.reception()).isEqualTo(Ranking.hot().ranked(Reception.NONE, comment.createdAt()));
            assertThat(site.rerank()).isZero();
        }
    }
}
