package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aComment;
import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressTreeImportTest {
    private static final List<String> STATUSES = List.of("1", "1", "1", "0", "spam", "trash", "trash");

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 20, 300})
    void aChainOfAnyDepthKeepsItsParents(int length) {
        List<String> chain = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            chain.add(aComment(i, i - 1));
        }

        Imported imported = Imported.with(aPost(1, String.join("\n", chain)));

        for (int i = 1; i <= length; i++) {
            Comment comment = imported.comment("Comment " + i);
            assertThat(comment.placement().depth()).isEqualTo(i);
            assertThat(comment.placement().path().level()).isEqualTo(Math.min(i, 16));
            assertThat(comment.placement().parent())
                    .isEqualTo(
                            i == 1
                                    ? null
                                    : imported.comment("Comment " + (i - 1)).id());
        }
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void aParentElsewhereIsNone() {
        Imported imported = Imported.with(aPost(1, aComment(1, 0)), aPost(2, aComment(2, 1), aComment(3, 99)));

        assertThat(imported.comments()).allMatch(comment -> comment.placement().parent() == null);
        assertThat(imported.notes())
                .filteredOn(note -> note.contains("answers a comment that is not among those of its item"))
                .hasSize(2);
    }

    @Test
    void aReplyToAPingbackIsShown() {
        String ping =
                aComment(1, 0).replace("</wp:comment>", "<wp:comment_type>pingback</wp:comment_type></wp:comment>");
        Imported imported = Imported.with(aPost(1, ping, aComment(2, 1)));

        assertThat(imported.comment("Comment 2").visible()).isTrue();
        assertThat(imported.notes()).anyMatch(note -> note.contains("answers a pingback or trackback"));
    }

    @Test
    void circlesAreCutAtTheirOldestComment() {
        Imported imported =
                Imported.with(aPost(1, aComment(3, 2), aComment(2, 1), aComment(1, 3), aComment(4, 4), aComment(5, 3)));

        assertThat(imported.comments())
                .filteredOn(comment -> comment.placement().parent() == null)
                .extracting(comment -> comment.text().source())
                .containsExactlyInAnyOrder("Comment 1", "Comment 4");
        assertThat(imported.comments()).hasSize(5).allMatch(Comment::visible);
        assertThat(imported.notes()).filteredOn(note -> note.contains("itself")).hasSize(2);
        assertThat(imported.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTreeInAnyOrderIsSound(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(1_500);

        Imported imported = Imported.with(aPost(1, randomTree(random, size)));

        assertThat(imported.differences()).as("seed %d", seed).isEmpty();
        assertThat(imported.comments()).as("seed %d", seed).hasSize(size);
    }

    static String randomTree(Random random, int size) {
        List<String> comments = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            int parent = random.nextInt(4) == 0 ? 0 : Math.max(0, i - 1 - random.nextInt(8));
            String status = STATUSES.get(random.nextInt(STATUSES.size()));
            comments.add(aComment(i, parent).replace("approved>1<", "approved>" + status + "<"));
        }
        Collections.shuffle(comments, random);
        return String.join("\n", comments);
    }

    @Test
    void tenThousandCommentsOfOneItemAreWrittenInUnits() {
        StringBuilder comments = new StringBuilder();
        for (int i = 1; i <= 10_000; i++) {
            comments.append(aComment(i, i % 10 == 1 ? 0 : i - 1)).append('\n');
        }
        CountingStore store = new CountingStore();

        Imported imported = Imported.into(store, anExport(aPost(1, comments.toString())));

        assertThat(store.writes).isEqualTo(20);
        assertThat(imported.threads().get(0).counts().visible()).isEqualTo(10_000);
        assertThat(imported.comments()).hasSize(10_000);
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void smallItemsShareAUnitAndNoneIsTornApart() {
        StringBuilder comments = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            comments.append(aComment(i, 0)).append('\n');
        }
        CountingStore store = new CountingStore();

        Imported.into(store, anExport(aPost(1, aComment(1, 0)), aPost(2, comments.toString()), aPost(3)));

        assertThat(store.writes).isEqualTo(2);
    }
}
