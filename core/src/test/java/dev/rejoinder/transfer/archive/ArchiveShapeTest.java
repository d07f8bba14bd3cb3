package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.PostDraft;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ExportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an archive looks like, to the letter: archives of today are read by the releases of tomorrow. */
class ArchiveShapeTest {

    private static final String EVERY_KIND = """
            {"format":"rejoinder-archive","version":1}
            {"type":"category","id":"0000000000001","version":1,"name":"News","slug":"news",\
            "history":[{"id":"0000000000002","at":"NOON","version":1,"action":"CREATED","actor":"jennifer"}]}
            {"type":"post","id":"0000000000003","version":2,"title":"Grüße","slug":"grusse",\
            "author":{"id":"jennifer","name":"Jennifer Å. \\"Jen\\" O'Neil"},\
            "publication":{"state":"PUBLISHED","at":"NOON"},"createdAt":"NOON","updatedAt":"NOON",\
            "categories":["0000000000001"],"format":"MARKDOWN","body":"*Hi*","attributes":{"a":"1","b":"2"},\
            "history":[{"id":"0000000000004","at":"NOON","version":1,"action":"CREATED","actor":"jennifer"},\
            {"id":"0000000000005","at":"NOON","version":2,"action":"PUBLISHED","from":"DRAFT","to":"PUBLISHED",\
            "actor":"jennifer"}]}
            {"type":"thread","id":"0000000000006","version":1,"subject":{"type":"product","id":"shoe/ÄÖ 1"},\
            "state":"OPEN","createdAt":"NOON",\
            "history":[{"id":"0000000000007","at":"NOON","version":1,"action":"CREATED","actor":"rita"}]}
            {"type":"comment","thread":"0000000000006","id":"0000000000008","version":2,\
            "author":{"id":"rita","name":"Rita"},"createdAt":"NOON","status":"REJECTED","format":"MARKDOWN",\
            "text":"spam","ruling":{"outcome":"SPAM","findings":[{"rule":"host rule","level":"SPAM",\
            "reason":"known phrase","evidence":["spam","","<b>é\\uD83D\\uDE00</b>"]}]},\
            "history":[{"id":"0000000000009","at":"NOON","version":1,"action":"SUBMITTED","to":"SPAM",\
            "reason":"known phrase","actor":"rita"},{"id":"000000000000a","at":"NOON","version":2,\
            "action":"MODERATED","from":"SPAM","to":"REJECTED","reason":"because — \\"so\\"","actor":"jennifer"}]}
            {"type":"end","categories":1,"tags":0,"posts":1,"threads":1,"comments":1,"moves":0,"deletedTerms":0,"events":6}
            """;

    private final BlogStore store = MemoryStore.create();
    private final SampleSites site = new SampleSites(store, 1);

    @Test
    void everyLineIsAnObjectWithItsHistory() {
        Post post = site.post(PostDraft.titled("Grüße")
                .markdown("*Hi*")
                .in(site.category("News", null).id())
                .attributes(Map.of("b", "2", "a", "1")));
        site.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();
        Comment comment = site.comment(SampleSites.SHOE, null, "spam");
        site.decide(comment, Status.REJECTED).orThrow();

        assertThat(Archives.export(store)).isEqualTo(EVERY_KIND.replace("NOON", "2024-05-01T12:00:00.000001Z"));
    }

    @Test
    void whereACommentWentIsALineOfItsOwn() {
        Subject hat = Subject.of("product", "hat");
        Comment comment = site.comment(SampleSites.SHOE, null, "about hats");
        Comment other = site.comment(hat, null, "hats");
        site.rejoinder
                .threads()
                .moveBranch(SampleSites.ADMIN, comment.key(), 1, hat)
                .orThrow();

        List<String> lines = Archives.export(store).lines().toList();

        assertThat(lines.get(lines.size() - 2)).isEqualTo("""
                        {"type":"move","thread":"%s","comment":"%s","to":"%s"}""".formatted(
                        comment.key().thread(), comment.id(), other.key().thread()));
        assertThat(lines.get(lines.size() - 1)).contains("\"moves\":1,");
    }

    @Test
    void theLastLineEndsLikeAllOthers() {
        assertThat(Archives.export(store)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void twoExportsAreTheSameBytes() {
        SampleSites.fillRichly(store);

        assertThat(Archives.export(store)).isEqualTo(Archives.export(store));
    }

    @Test
    void noCommentComesBeforeTheOneThatItAnswers() {
        SampleSites.fillRichly(store);
        Set<String> seen = new HashSet<>();

        Archives.export(store)
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"comment\""))
                .forEach(line -> {
                    var comment = ArchiveFormat.JSON.readTree(line);
                    if (comment.has("parent")) {
                        assertThat(seen).contains(comment.get("parent").stringValue());
                    }
                    seen.add(comment.get("id").stringValue());
                });
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void halfASurrogatePairSurvives() {
        String cut = "cut \ud83d";
        Post post = site.post(PostDraft.titled("T"));
        store.write(unit -> unit.posts()
                .replace(post.withAttributes(Map.of("a", cut + "!\ude00")).withVersion(2)));
        BlogStore target = MemoryStore.create();

        Archives.importInto(target, Archives.export(store));

        assertThat(Contents.of(target)).isEqualTo(Contents.of(store));
        assertThat(Contents.of(target).posts().get(0).attributes()).containsEntry("a", cut + "!\ude00");
    }

    @Test
    void theReportCountsWhatWasWritten() {
        SampleSites.fillRichly(store);
        Contents contents = Contents.of(store);

        ExportReport report = new ArchiveExport(store, OutputStream.nullOutputStream()).run();

        assertThat(report.written())
                .containsEntry("posts", (long) contents.posts().size())
                .containsEntry("threads", (long) contents.threads().size())
                .containsEntry("comments", (long) contents.comments().size())
                .containsEntry("events", (long) contents.events().size());
    }

    @Test
    void theStreamIsFlushedAndLeftOpen() {
        List<String> calls = new ArrayList<>();
        new ArchiveExport(store, new ByteArrayOutputStream() {
                    @Override
                    public void flush() {
                        calls.add("flush "
                                + toString(StandardCharsets.UTF_8).lines().count());
                    }

                    @Override
                    public void close() {
                        calls.add("close");
                    }
                })
                .run();

        assertThat(calls).contains("flush 2").doesNotContain("close");
    }

    @Test
    void aFullDiskIsAnIoException() {
        assertThatThrownBy(() -> new ArchiveExport(store, new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("the disk is full");
                            }
                        })
                        .run())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is full");
    }
}
