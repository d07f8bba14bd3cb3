package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aRevision;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.ConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts that comments had before. */
abstract class RevisionContract extends Contract {

    private final CommentKey comment = new CommentKey(anId(), anId());

    private void append(Revision... revisions) {
        commit(unit -> unit.revisions().append(List.of(revisions)));
    }

    private List<Revision> of(CommentKey key) {
        return list(unit -> unit.revisions().of(key, 0, 1_000).items());
    }

    @Test
    void formerTextsComeTheFirstFirst() {
        Revision first = aRevision(comment, 0);
        Revision second = aRevision(comment, 1);
        Revision third = aRevision(comment, 2);
        append(third, first);
        append(second);

        assertThat(of(comment)).containsExactly(first, second, third);
        assertThat(of(new CommentKey(comment.thread(), anId()))).isEmpty();
        assertThat(of(new CommentKey(anId(), comment.id()))).isEmpty();
    }

    @Test
    void theyComeByPage() {
        List<Revision> all = new ArrayList<>();
        for (int number = 0; number < 130; number++) {
            all.add(aRevision(comment, number));
        }
        commit(unit -> unit.revisions().append(all));

        assertThat(of(comment)).isEqualTo(all);
        assertThatObject(read(unit -> unit.revisions().of(comment, 7, 3)))
                .isEqualTo(new Slice<>(all.subList(7, 10), true));
        assertThatObject(read(unit -> unit.revisions().of(comment, 128, 2)))
                .isEqualTo(new Slice<>(all.subList(128, 130), false));
        assertThatObject(read(unit -> unit.revisions().of(comment, 130, 2))).isEqualTo(new Slice<>(List.of(), false));
    }

    @Test
    void eachCommentHasItsOwn() {
        CommentKey beside = new CommentKey(comment.thread(), anId());
        CommentKey elsewhere = new CommentKey(anId(), comment.id());
        List<Revision> revisions =
                List.of(aRevision(comment, 0), aRevision(beside, 0), aRevision(elsewhere, 0), aRevision(beside, 1));
        commit(unit -> unit.revisions().append(revisions));

        assertThat(of(comment)).containsExactly(revisions.get(0));
        assertThat(of(beside)).containsExactly(revisions.get(1), revisions.get(3));
        assertThat(of(elsewhere)).containsExactly(revisions.get(2));
    }

    @Test
    void aRevisionIsNeverReplaced() {
        Revision first = aRevision(comment, 0);
        append(first);

        assertThatThrownBy(() -> append(
                        aRevision(comment, 1), new Revision(comment, 0, Text.markdown("forged"), NOON, "mallory")))
                .isInstanceOf(ConflictException.class);
        assertThat(of(comment)).containsExactly(first);
    }

    @Test
    void everyFieldComesBackAsItWent() {
        List<Revision> revisions = new ArrayList<>();
        int number = 0;
        for (String text : List.of("", ODD, wide(20_000), astral(1_000_001), "x".repeat(Text.MAX_SOURCE))) {
            revisions.add(new Revision(comment, number++, Text.markdown(text), NOON, ""));
        }
        for (Instant at : OddTexts.INSTANTS) {
            revisions.add(new Revision(comment, number++, Text.html("a"), at, wide(200)));
        }
        revisions.add(new Revision(comment, 9_999, Text.html("last"), NOON, ODD.substring(0, 100)));
        for (Revision revision : revisions) {
            append(revision);
        }

        for (Revision revision : revisions) {
            assertThat(list(unit ->
                            unit.revisions().of(comment, revision.number(), 1).items()))
                    .as("revision %d", revision.number())
                    .containsExactly(revision);
        }
    }
}
