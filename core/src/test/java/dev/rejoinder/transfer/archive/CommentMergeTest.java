package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments of another site. */
class CommentMergeTest extends MergeOfSites {

    private static final Subject SHOE = SampleSites.SHOE;

    private static final Subject HAT = Subject.of("product", "hat");
    private static final Subject BOOT = Subject.of("product", "boot");

    private Comment stored(Comment comment) {
        return siteHere.rejoinder
                .moderation()
                .find(SampleSites.ADMIN, comment.key())
                .orThrow();
    }

    @Test
    void commentsGoToTheThreadThatTheirSubjectHasHere() {
        Comment ours = siteHere.comment(SHOE, null, "ours");
        Comment theirs = siteThere.comment(SHOE, null, "theirs");
        siteThere.comment(SHOE, theirs.id(), "their reply");

        ImportReport report = merge();

        assertThat(Contents.of(here).comments())
                .extracting(comment -> comment.key().thread())
                .containsOnly(ours.key().thread())
                .hasSize(3);
        assertThat(notes(report))
                .containsExactly("the thread on product/shoe/ÄÖ 1 is %s here; its comments go there"
                        .formatted(ours.key().thread()));
        assertThat(report.present()).containsEntry("threads", 1L);
        assertThat(merge().added()).isEmpty();
    }

    @Test
    void whereACommentWentHereIsNotOverruled() {
        Comment moved = siteThere.comment(SHOE, null, "moves");
        siteThere.comment(HAT, null, "hat");
        siteThere.comment(BOOT, null, "boot");
        merge();
        siteHere.move(moved, HAT);
        siteThere.move(moved, BOOT);

        ImportReport report = merge();

        assertThat(report.present()).containsEntry("moves", 1L);
        Id hat = siteHere.rejoinder.threads().on(HAT).orElseThrow().thread().id();
        assertThat(stored(moved).key().thread()).isEqualTo(hat);
    }

    @Test
    void betweenThreadsThatBecomeOneNothingHasMoved() {
        Comment moved = siteThere.comment(HAT, null, "moves");
        siteThere.comment(BOOT, null, "boot");
        siteThere.move(moved, BOOT);
        String archive = Archives.export(there).replace("\"hat\"", "\"boot\"");

        ImportReport report = Archives.importInto(here, archive);

        assertThat(notes(report)).contains("the two threads are one here");
        assertThat(report.added()).doesNotContainKey("moves");
        assertThat(Contents.of(here).moves()).isEmpty();
    }

    @Test
    void aDryRunTellsOfMovesBetweenThreadsThatAreNotHere() {
        Comment moved = siteThere.comment(HAT, null, "moves");
        siteThere.comment(BOOT, null, "boot");
        siteThere.move(moved, BOOT);

        ImportReport report = dryRun();

        assertThat(report.added()).containsEntry("moves", 1L);
        assertThat(Contents.of(here)).isEqualTo(Contents.NONE);
    }

    @Test
    void aThreadWhoseIdIsTakenByAnotherSubjectGetsTheNextOne() {
        Comment theirs = siteThere.comment(SHOE, null, "theirs");
        Id thread = theirs.key().thread();
        here.write(unit ->
                unit.threads().insert(new CommentThread(thread, 0, BOOT, ThreadState.OPEN, null, SampleSites.NOON)));

        merge();
        merge();

        assertThat(siteHere.rejoinder.threads().on(SHOE).orElseThrow().thread().id())
                .isEqualTo(new Id(thread.value() + 1));
        assertThat(siteHere.rejoinder.threads().on(SHOE).orElseThrow().counts().visible())
                .isEqualTo(1);
        assertThat(siteHere.rejoinder.threads().on(BOOT).orElseThrow().counts().total())
                .isZero();
    }

    @Test
    void anEventWhoseIdIsTakenGetsAnother() {
        new SampleSites(here, 1_000).comment(SHOE, null, "made by the same ids");
        siteThere.category("A", null);

        merge();

        assertThat(Contents.of(here).events()).hasSize(3);
    }

    @Test
    void aReplyToWhatWasHiddenHereIsHiddenToo() {
        Comment root = siteThere.comment(SHOE, null, "root");
        merge();
        siteHere.decide(root, Status.SPAM).orThrow();
        Comment reply = siteThere.comment(SHOE, root.id(), "reply");

        merge();

        assertThat(stored(reply).visible()).isFalse();
        assertThat(stored(root).status()).isEqualTo(Status.SPAM);
    }

    @Test
    void aTombstoneHereIsShownWhenAReplyComesIn() {
        Comment root = siteThere.comment(SHOE, null, "root");
        Comment below = siteThere.comment(SHOE, root.id(), "below");
        merge();
        siteHere.decide(below, Status.REMOVED).orThrow();
        siteHere.decide(root, Status.REMOVED).orThrow();
        assertThat(stored(root).visible()).isFalse();
        Comment reply = siteThere.comment(SHOE, below.id(), "reply");

        merge();

        assertThat(List.of(stored(root), stored(below), stored(reply))).allMatch(Comment::visible);
    }

    @Test
    void theKeysOfSubmissionsAreLeftOut() {
        CommentDraft draft =
                CommentDraft.on(SHOE).by(SampleSites.ADA).markdown("text").key("key");
        siteThere.rejoinder.comments().submit(draft);
        merge();

        siteHere.rejoinder.comments().submit(draft);

        assertThat(Contents.of(here).comments()).hasSize(2);
    }
}
