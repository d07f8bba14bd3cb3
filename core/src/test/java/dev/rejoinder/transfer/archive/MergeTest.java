package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.PostDraft;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An archive of one site goes into another one, which is not empty. */
class MergeTest {

    private static final Subject SHOE = SampleSites.SHOE;

    private static final Subject HAT = Subject.of("product", "hat");
    private static final Subject BOOT = Subject.of("product", "boot");

    private final BlogStore there = MemoryStore.create();
    private final BlogStore here = MemoryStore.create();
    private final SampleSites siteThere = new SampleSites(there, 1_000);
    private final SampleSites siteHere = new SampleSites(here, 1_000_000);

    private ImportReport merge() {
        return merge(there, here);
    }

    private static ImportReport merge(BlogStore from, BlogStore into) {
        return Archives.importInto(into, Archives.export(from));
    }

    private static List<String> notes(ImportReport report) {
        return report.notes().stream().map(ImportReport.Note::text).toList();
    }

    @AfterEach
    void isSound() {
        assertThat(siteHere.rejoinder.verify().differences()).isEmpty();
    }

    @Test
    void aSlugThatIsTakenHereGetsANumber() {
        siteHere.post(PostDraft.titled("Hello"));
        siteHere.category("News", null);
        Post post = siteThere.post(PostDraft.titled("Hello"));
        Term category = siteThere.category("News", null);

        ImportReport report = merge();

        assertThat(here.<List<Post>>read(unit -> unit.posts().find(List.of(post.id())))
                        .get(0)
                        .content()
                        .slug())
                .isEqualTo("hello-2");
        assertThat(here.<List<Term>>read(unit -> unit.terms().find(List.of(category.id())))
                        .get(0)
                        .slug())
                .isEqualTo("news-2");
        assertThat(notes(report))
                .containsExactly(
                        "its slug news is taken here; it goes by news-2",
                        "its slug hello is taken here; it goes by hello-2");
        assertThat(report.notes().get(0).line()).isEqualTo(2);
        assertThat(siteHere.rejoinder.categories().bySlug("news-2")).isPresent();
    }

    @Test
    void aDryRunTellsOfSlugsThatAreTakenHere() {
        siteHere.post(PostDraft.titled("Hello"));
        siteThere.post(PostDraft.titled("Hello"));

        ImportReport report =
                Archives.importInto(here, Archives.export(there), ImportOptions.DEFAULT.withDryRun(true), 500);

        assertThat(notes(report)).containsExactly("its slug hello is taken here");
    }

    @Test
    void anOldSlugThatIsTakenHereLeadsWhereItDid() {
        Post own = siteHere.post(PostDraft.titled("Old"));
        Post post = siteThere.post(PostDraft.titled("Old"));
        siteThere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();
        siteThere
                .rejoinder
                .posts()
                .edit(SampleSites.ADMIN, post.id(), 2, PostDraft.titled("New").slug("new"))
                .orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("its old slug old is taken here and does not lead to it any more");
        siteHere.rejoinder.posts().publish(SampleSites.ADMIN, own.id(), 1).orThrow();
        assertThat(siteHere.rejoinder.blog().bySlug("old").map(Post::id)).contains(own.id());
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

        ImportReport report =
                Archives.importInto(here, Archives.export(there), ImportOptions.DEFAULT.withDryRun(true), 500);

        assertThat(report.added()).containsEntry("moves", 1L);
        assertThat(Contents.of(here)).isEqualTo(Contents.NONE);
    }

    @Test
    void aThreadWhoseIdIsTakenByAnotherSubjectGetsTheNextOne() {
        Comment theirs = siteThere.comment(SHOE, null, "theirs");
        Id thread = theirs.key().thread();
        Subject boot = Subject.of("product", "boot");
        here.write(unit ->
                unit.threads().insert(new CommentThread(thread, 0, boot, ThreadState.OPEN, null, SampleSites.NOON)));

        merge();
        merge();

        assertThat(siteHere.rejoinder.threads().on(SHOE).orElseThrow().thread().id())
                .isEqualTo(new Id(thread.value() + 1));
        assertThat(siteHere.rejoinder.threads().on(SHOE).orElseThrow().counts().visible())
                .isEqualTo(1);
        assertThat(siteHere.rejoinder.threads().on(boot).orElseThrow().counts().total())
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
    void whatChangedHereInTheMeantimeStaysAsItIs() {
        Post post = siteThere.post(PostDraft.titled("Hello"));
        merge();
        siteHere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();
        siteThere.rejoinder.posts().trash(SampleSites.ADMIN, post.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(report.present()).containsEntry("posts", 1L);
        assertThat(siteHere.rejoinder.blog().find(post.id())).isPresent();
    }

    @Test
    void aTermThatWasDeletedHereStaysDeleted() {
        Term term = siteThere.category("News", null);
        merge();
        siteHere.rejoinder.categories().delete(SampleSites.ADMIN, term.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("the category was deleted here and stays so");
        assertThat(Contents.of(here).terms()).isEmpty();
    }

    @Test
    void aTermThatWasDeletedThereStaysHere() {
        Term term = siteThere.category("News", null);
        merge();
        siteThere.rejoinder.categories().delete(SampleSites.ADMIN, term.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("the term " + term.id() + " was deleted there, but stays here");
        assertThat(Contents.of(here).terms()).containsExactly(term);
    }

    @Test
    void postsAreListedUnderTermsThatWereHereBefore() {
        Term term = siteThere.category("News", null);
        merge();
        Post post = siteThere.post(PostDraft.titled("Hello").in(term.id()));
        siteThere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();

        merge();
        merge();

        assertThat(siteHere.rejoinder.categories().counts(List.of(term.id()))).containsEntry(term.id(), 1L);
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

    @Test
    void aTermMayComeBackUnderItsOldName() {
        Term term = siteThere.category("News", null);
        siteThere
                .rejoinder
                .categories()
                .rename(SampleSites.ADMIN, term.id(), 1, TermDraft.named("Old news"))
                .orThrow();

        merge();

        assertThat(siteHere.rejoinder.categories().bySlug("news").map(Term::id)).contains(term.id());
    }

    private Comment stored(Comment comment) {
        return siteHere.rejoinder
                .moderation()
                .find(SampleSites.ADMIN, comment.key())
                .orThrow();
    }

    @Test
    void whatLiesBelowOrIsFiledUnderADeletedCategoryComesWithoutIt() {
        Term gone = siteThere.category("Gone", null);
        merge();
        siteHere.rejoinder.categories().delete(SampleSites.ADMIN, gone.id(), 1).orThrow();
        Term child = siteThere.category("Child", gone.id());
        Post post = siteThere.post(PostDraft.titled("Post").in(gone.id(), child.id()));

        ImportReport report = merge();

        assertThat(siteHere.rejoinder.categories().tree().roots())
                .extracting(Term::id)
                .containsExactly(child.id());
        assertThat(here.<List<Post>>read(unit -> unit.posts().find(List.of(post.id())))
                        .get(0)
                        .filing()
                        .categories())
                .containsExactly(child.id());
        assertThat(notes(report)).anyMatch(note -> note.contains("it is at the top now"));
    }
}
